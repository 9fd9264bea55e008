package ontime.web.varnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's varnishd with {@code infra/varnish}, on loopback. Pages are stored for two seconds instead of ten minutes. */
final class VarnishProcess {

    private static final Path VARNISHD = Path.of("/usr/sbin/varnishd");
    private static final Path MODULES = Path.of("/usr/lib");
    private static final Path CONFIGURATION = Path.of("..", "infra", "varnish");

    private final Path folder;
    private final int port;
    private final String secret;
    private final Process process;

    private VarnishProcess(Path folder, int port, String secret, Process process) {
        this.folder = folder;
        this.port = port;
        this.secret = secret;
        this.process = process;
    }

    static boolean isInstalled() throws IOException {
        try (Stream<Path> files =
                Files.find(MODULES, 4, (file, facts) -> file.endsWith("varnish/vmods/libvmod_var.so"))) {
            return Files.isExecutable(VARNISHD) && files.findAny().isPresent();
        }
    }

    static String howToInstall() {
        return "no " + VARNISHD + " with the module var: sudo apt-get install varnish varnish-modules";
    }

    static VarnishProcess start(Path folder, int port, int webPort, String secret) throws IOException {
        copy("site.vcl", folder, "\"8080\"", "\"" + webPort + "\"", ".interval = 2s", ".interval = 200ms");
        copy("default.vcl", folder, "beresp.ttl = 10m", "beresp.ttl = 2s");
        return start(folder, port, secret);
    }

    private static void copy(String name, Path folder, String... replacements) throws IOException {
        String text = Files.readString(CONFIGURATION.resolve(name));
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        Files.writeString(folder.resolve(name), text);
    }

    private static VarnishProcess start(Path folder, int port, String secret) throws IOException {
        Path log = folder.resolve("varnishd.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        VARNISHD.toString(),
                        "-F",
                        "-j",
                        "none",
                        "-n",
                        folder.resolve("work").toString(),
                        "-a",
                        "127.0.0.1:" + port,
                        "-T",
                        "none",
                        "-f",
                        folder.resolve("default.vcl").toString(),
                        "-p",
                        "vcl_path=" + folder,
                        "-s",
                        "default,32m"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("ONTIME_VARNISH_SECRET", secret);
        Process process = builder.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            return isListening(port);
        });
        return new VarnishProcess(folder, port, secret, process);
    }

    VarnishProcess restart() throws IOException {
        return start(folder, port, secret);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
