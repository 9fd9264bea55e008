package ontime.local.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;

/** A main program of this module that supervises other processes, in a small JVM. */
public final class LauncherProgram {

    private static final Path NICE = Path.of("/usr/bin/nice");

    private LauncherProgram() {}

    /** The command that runs it in the background, where pages have priority. */
    public static List<String> inBackground(Launch launch, String part, String main) {
        Stream<String> nice = Files.isExecutable(NICE) ? Stream.of(NICE.toString(), "-n", "10") : Stream.empty();
        return Stream.concat(nice, command(launch, part, main).stream()).toList();
    }

    /**
     * The command that runs it.
     *
     * @param part the part that it is
     * @param main its class
     */
    public static List<String> command(Launch launch, String part, String main) {
        return List.of(
                Installation.java(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + Installation.ROOT_PROPERTY + "=" + launch.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                launch.jars(part, "local-stack").copy(),
                main);
    }
}
