package ontime.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ontime.local.launch.Launch;
import ontime.local.program.ModuleProgram;

/** The first user who may ask questions in SQL: an administrator, whose password is generated once. */
public final class FirstUser {

    private static final String OWNER_ONLY = "rw-------";

    private final Path file;
    private final Command command;

    public FirstUser(Launch launch) {
        this(launch.folders().run().resolve("sql-first-user"), (servers, lines) -> ModuleProgram.users(launch)
                .run(launch.environment(servers), List.of("first"), lines));
    }

    FirstUser(Path file, Command command) {
        this.file = file;
        this.command = command;
    }

    /** {@code ./ontime user first}. */
    @FunctionalInterface
    interface Command {

        /** Passes each line of its output on, and returns its exit code. */
        int run(Map<String, String> servers, Consumer<String> lines);
    }

    /**
     * Adds the user, unless there is one, and keeps name and password in a file that only its owner can read.
     *
     * @return where they are, for people
     */
    public String add(Map<String, String> servers) {
        if (Files.exists(file)) {
            return "user and password in " + file;
        }
        List<String> lines = new ArrayList<>();
        if (command.run(servers, lines::add) != 0) {
            return "no user could be added; try ./ontime user add NAME";
        }
        if (lines.isEmpty()) {
            return "users: ./ontime user list";
        }
        write(file, lines);
        return "user and password in " + file;
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
