package ontime.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

final class JobsTest {

    private final StringWriter output = new StringWriter();

    @Test
    void theStepsOfADaysBatchAreListedAndExplained() {
        assertThat(execute("--list")).isEqualTo(ExitCode.OK);
        assertThat(output.toString().lines())
                .anyMatch(line -> line.matches("prediction_requests +Collects the flights to be predicted of a day.*"))
                .anyMatch(line -> line.matches("batch_predictions +Has the serving models predict.*"))
                .anyMatch(line -> line.matches("prediction_results +Publishes a day's predictions.*"))
                .anyMatch(line -> line.matches("prediction_mails +Tells those who watch.*"));
        assertThat(output.toString().lines().map(line -> line.substring(0, line.indexOf(' '))))
                .doesNotHaveDuplicates();

        Stream.of("prediction_requests", "batch_predictions", "prediction_results", "prediction_mails")
                .forEach(job -> assertThat(execute(job, "--help")).isEqualTo(ExitCode.OK));
        assertThat(output.toString()).contains("--date=DAY", "--no-publish", "--afresh", "--past");
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        assertThat(execute("prediction_requests", "--date", "bad")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(output.toString()).contains("--date must be a day such as 2008-02-01, not: bad");

        assertThat(execute("batch_predictions", "--date", "2008-02-30")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(output.toString()).contains("not: 2008-02-30");

        assertThat(execute("prediction_mails")).isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("--date=DAY");
    }

    private int execute(String... arguments) {
        CommandLine jobs = Jobs.commandLine();
        PrintWriter writer = new PrintWriter(output, true);
        return jobs.setOut(writer).setErr(writer).execute(arguments);
    }
}
