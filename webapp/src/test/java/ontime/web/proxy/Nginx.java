package ontime.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Debian's nginx on loopback: with TLS, a certificate of its own, and the site under {@code /ontime}. */
final class Nginx {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final String PASSWORD = "for this test";

    /** The location is that of docs/proxy.md. */
    @SuppressWarnings("InlineFormatString") // in a call, its lines would be hard to read
    private static final String CONFIGURATION =
            """
            daemon off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server {
                listen 127.0.0.1:%2$d ssl;
                ssl_certificate %1$s/site.crt;
                ssl_certificate_key %1$s/site.key;
                location /ontime/ {
                  proxy_pass http://127.0.0.1:%3$d/;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $host;
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto https;
                  proxy_buffering off;
                }
              }
            }
            """;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static String howToInstall() {
        return "no " + PROGRAM + ": sudo apt-get install nginx-light";
    }

    /**
     * Starts it.
     *
     * @param port of HTTPS
     * @param webPort of the application
     */
    static Nginx start(Path folder, int port, int webPort)
            throws IOException, InterruptedException, GeneralSecurityException {
        makeCertificate(folder);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, String.format(Locale.ROOT, CONFIGURATION, folder, port, webPort));
        Path log = folder.resolve("output.log");
        Process process = new ProcessBuilder(
                        PROGRAM.toString(), "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            return isListening(port);
        });
        return new Nginx(process);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    /** The JDK makes a key store; nginx reads text. */
    private static void makeCertificate(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("site.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String key = "-genkeypair -alias site -keyalg EC -groupname secp256r1 -validity 2 -storetype PKCS12";
        List<String> names = List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost");
        ProcessBuilder command = new ProcessBuilder(keytool);
        command.command().addAll(List.of(key.split(" ")));
        command.command().addAll(names);
        command.command().addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Process made = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        write(
                folder.resolve("site.crt"),
                "CERTIFICATE",
                keys.getCertificate("site").getEncoded());
        write(
                folder.resolve("site.key"),
                "PRIVATE KEY",
                keys.getKey("site", PASSWORD.toCharArray()).getEncoded());
    }

    private static void write(Path file, String what, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(file, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, text));
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
