package ontime.local.program;

import java.util.List;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;

/** A main program of this module that supervises other processes, in a small JVM. */
public final class LauncherProgram {

    private LauncherProgram() {}

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
