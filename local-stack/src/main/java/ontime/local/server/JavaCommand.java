package ontime.local.server;

import java.util.ArrayList;
import java.util.List;
import ontime.local.process.Installation;

/** The command line of a server of ours, in a JVM of its own. */
final class JavaCommand {

    private static final List<String> LOGGING = List.of(
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.showThreadName=false",
            // One line a connection is noise.
            "-Dorg.slf4j.simpleLogger.log.de.bwaldvogel.mongo.wire=warn");

    private JavaCommand() {}

    static List<String> of(
            Installation installation, String memory, List<String> options, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Installation.java());
        command.add("-Xmx" + memory);
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(LOGGING);
        command.addAll(options);
        command.add("-cp");
        command.add(installation.classPath("local-stack"));
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }
}
