package ontime.local.program;

import java.util.List;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;

/** A main program of the launcher that looks after others for long: in a small JVM, from copies of what the build made. */
public final class LauncherProgram {

    private static final String MODULE = "local-stack";

    private LauncherProgram() {}

    /**
     * The command that runs it.
     *
     * @param part whose copies it runs from
     * @param main its class
     */
    public static List<String> command(Launch launch, String part, String main) {
        Installation installation = launch.installation();
        return List.of(
                Installation.java(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + Installation.ROOT_PROPERTY + "=" + installation.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                new LaunchedJars(launch.folders().jars(part)).copy(installation.classPath(MODULE), installation.root()),
                main);
    }
}
