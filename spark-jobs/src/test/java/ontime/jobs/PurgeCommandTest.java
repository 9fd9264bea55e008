package ontime.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

final class PurgeCommandTest {

    @Test
    void fewerThanSevenDaysAreRefused() {
        StringWriter err = new StringWriter();
        CommandLine line = Jobs.commandLine().setErr(new PrintWriter(err));

        assertThat(line.execute("purge", "--keep-days", "6")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("--keep-days", "not: 6");
    }
}
