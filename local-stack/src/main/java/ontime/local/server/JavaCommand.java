package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;

/** The command of a server that is one of our main programs, in its own JVM. */
record JavaCommand(Installation installation, StackFolders folders, Part part) {

    private static final List<String> LOGGING = List.of(
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.showThreadName=false",
            // It logs a line for each connection.
            "-Dorg.slf4j.simpleLogger.log.de.bwaldvogel.mongo.wire=warn");

    /** Servers look for names in upper case by the machine's language: in Turkish, Kafka finds no CLASSIC and ends. */
    static final List<String> ENGLISH = List.of("-Duser.language=en", "-Duser.country=US");

    /** The garbage collector that needs the least memory. */
    static final String SMALL = "-XX:+UseSerialGC";

    /** The garbage collector with short pauses in a large heap. */
    static final String SHORT_PAUSES = "-XX:+UseG1GC";

    /** The folder of the server's files, which is the command's working directory. */
    Path store() throws IOException {
        Path store = Files.createDirectories(folders.store(part));
        // Other users of the machine must not read what visitors store.
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwx------"));
        return store;
    }

    DetachedCommand of(String memory, List<String> options, String main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Installation.java());
        command.add("-Xmx" + memory);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(ENGLISH);
        command.addAll(LOGGING);
        command.addAll(options);
        command.add("-cp");
        command.add(new LaunchedJars(installation, "local-stack", folders.jars(part.partName())).copy());
        command.add(main);
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new DetachedCommand(command, Map.of(), store(), folders.log(part.partName()));
    }
}
