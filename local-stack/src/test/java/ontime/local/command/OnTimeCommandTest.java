package ontime.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.launch.ExitCode;
import ontime.local.process.ForegroundCommand;
import ontime.local.process.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class OnTimeCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static Set<String> commands() {
        return OnTimeCommand.commandLine().getSubcommands().keySet();
    }

    @Test
    void theScriptListsTheSameCommandsAndThoseOfPython() throws IOException {
        Set<String> expected = new TreeSet<>(commands());
        expected.addAll(List.of("bench", "dependencies", "drill", "screenshots"));

        try (Stream<String> script = Files.lines(Path.of("../ontime"))) {
            Set<String> listed = script.dropWhile(line -> !line.startsWith("Usage:"))
                    .takeWhile(line -> !line.equals("HELP"))
                    .filter(line -> line.matches("  [a-z]+ .*"))
                    .map(line -> line.strip().split(" ", 2)[0])
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelps(String command) {
        assertThat(execute(command, "--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Usage: ./ontime " + command);
    }

    @Test
    void aMonthThatIsNoneIsAUsageErrorThatNamesIt() {
        assertThat(execute("up", "--months", "2015-13")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("2015-13");
    }

    @Test
    void jupyterDoesNotStartAsRoot() {
        String user = System.getProperty("user.name");
        System.setProperty("user.name", "root");
        try {
            assertThat(execute("notebook")).isEqualTo(ExitCode.FAILED);
        } finally {
            System.setProperty("user.name", user);
        }
        assertThat(err.toString()).contains("Jupyter does not run as root");
    }

    /** In a process of its own, because settings come from the environment. */
    @Test
    void noCommandUsesTheDataOfANewerRelease(@TempDir Path folder) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("format.json"), "{\"format\":99,\"program\":\"7.1.0\"}");
        List<String> java = new ArrayList<>(List.of(
                Installation.java(),
                "-D%s=%s".formatted(Installation.ROOT_PROPERTY, folder),
                "-cp",
                System.getProperty("java.class.path"),
                CommandLines.class.getName()));
        List<String> commands = List.of(
                "airflow",
                "backup --to .",
                "job load",
                "notebook --check",
                "report seasons",
                "sql 1",
                "up",
                "user list");
        java.addAll(commands);
        List<String> said = new ArrayList<>();

        int exit = new ForegroundCommand(java, Map.of("ONTIME_DATA", data.toString()), folder).run(said::add);

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(said)
                .filteredOn(line -> line.contains("has format 99, written by OnTime 7.1.0"))
                .hasSameSizeAs(commands);
        assertThat(said)
                .containsAll(commands.stream()
                        .map(command -> command + ": " + ExitCode.FAILED)
                        .toList());
    }

    /** Runs command lines one after the other, and tells their exit codes. */
    static final class CommandLines {

        private CommandLines() {}

        public static void main(String[] lines) {
            for (String line : lines) {
                int exit = OnTimeCommand.commandLine().execute(line.split(" "));
                System.out.println(line + ": " + exit);
            }
        }
    }

    @Test
    void aFolderAndMonthsAtOnceAreAUsageError() {
        assertThat(execute("up", "--data", "x", "--months", "2015-01")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aCommandThatIsNoneIsAUsageError() {
        assertThat(execute("fly")).isEqualTo(ExitCode.USAGE);
    }

    private int execute(String... arguments) {
        CommandLine line = OnTimeCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
