package ontime.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import ontime.local.launch.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class OnTimeCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"up", "down", "status", "doctor", "jobs", "job", "model", "notebook", "airflow", "report", "test"
            })
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
