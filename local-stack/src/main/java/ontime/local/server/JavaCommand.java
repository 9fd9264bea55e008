package ontime.local.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;

/** The command line of a server of ours, in a JVM of its own. */
final class JavaCommand {

    private static final List<String> LOGGING = List.of(
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.showThreadName=false",
            // One line a connection is noise.
            "-Dorg.slf4j.simpleLogger.log.de.bwaldvogel.mongo.wire=warn");

    /** The collector that takes the least memory. */
    static final String SMALL = "-XX:+UseSerialGC";

    /** The collector whose pauses stay short where much is held. */
    static final String SHORT_PAUSES = "-XX:+UseG1GC";

    private JavaCommand() {}

    static List<String> of(
            Installation installation,
            Path jars,
            String memory,
            List<String> options,
            String main,
            Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Installation.java());
        command.add("-Xmx" + memory);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(LOGGING);
        command.addAll(options);
        command.add("-cp");
        command.add(new LaunchedJars(jars).copy(installation.classPath("local-stack"), installation.root()));
        command.add(main);
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }
}
