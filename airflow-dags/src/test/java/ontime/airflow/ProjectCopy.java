package ontime.airflow;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.local.process.Installation;
import org.assertj.core.api.Assertions;

/**
 * A copy of the project that consists of links and has its own {@code run} folder, so that it does not affect what runs in
 * the project. Its {@code ./ontime} uses the existing build and builds nothing.
 *
 * @param folder the folder of the links
 * @param environment the environment variables of its commands
 */
record ProjectCopy(Path folder, Map<String, String> environment) {

    /** Creates the links. */
    static ProjectCopy in(Path folder, Map<String, String> environment) throws IOException {
        Path root = Installation.find().root();
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!List.of("run", "data", "ontime", "target", ".git").contains(name)) {
                    Files.createSymbolicLink(folder.resolve(name), entry);
                }
            }
        }
        Files.createDirectories(folder.resolve("run"));
        // Python's packages are installed once, and the archive of the jobs' classes is written once, for the project
        // and its copies.
        for (String shared : List.of("run/python", "run/classes")) {
            Files.createSymbolicLink(folder.resolve(shared), Files.createDirectories(root.resolve(shared)));
        }
        ProjectCopy copy = new ProjectCopy(folder, new HashMap<>(environment));
        copy.writeLauncher(Installation.find());
        return copy;
    }

    private void writeLauncher(Installation installation) throws IOException {
        String script =
                """
                #!/bin/bash
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m '-D%s=%s' "-Dontime.cwd=$PWD" -cp '%s' ontime.local.command.OnTimeCommand "$@"
                """
                        .formatted(
                                Installation.java(),
                                Installation.ROOT_PROPERTY,
                                folder,
                                installation.classPath("local-stack"));
        Path launcher = folder.resolve("ontime");
        Files.writeString(launcher, script);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs {@code ./ontime}, which must succeed, and returns its output. */
    String ontime(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("./ontime"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder.resolve("run"), "said", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        int exit = await(builder.start());
        String said = Files.readString(log);
        Assertions.assertThat(exit).as(said).isZero();
        return said;
    }

    /** Deletes the links, so that nothing behind them is deleted with the folder. */
    void unlink() throws IOException {
        for (Path parent : List.of(folder, folder.resolve("run"))) {
            try (Stream<Path> entries = Files.list(parent)) {
                for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(link);
                }
            }
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
