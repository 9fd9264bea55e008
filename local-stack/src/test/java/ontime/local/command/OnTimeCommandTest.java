package ontime.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.launch.ExitCode;
import org.junit.jupiter.api.Test;
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
