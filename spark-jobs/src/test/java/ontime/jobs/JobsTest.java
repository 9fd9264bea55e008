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
                .anyMatch(line -> line.matches("prediction_requests +Collects the flights to predict for a day.*"))
                .anyMatch(line -> line.matches("batch_predictions +Predicts a day's collected flights.*"))
                .anyMatch(line -> line.matches("prediction_results +Publishes a day's predictions.*"))
                .anyMatch(line -> line.matches("prediction_mails +Emails a day's predictions.*"));
        assertThat(output.toString().lines().map(line -> line.substring(0, line.indexOf(' '))))
                .doesNotHaveDuplicates();

        Stream.of("prediction_requests", "batch_predictions", "prediction_results", "prediction_mails")
                .forEach(job -> assertThat(execute(job, "--help")).isEqualTo(ExitCode.OK));
        assertThat(output.toString()).contains("--date=DAY", "--no-publish", "--afresh", "--past");
    }

    @Test
    void weatherOfNoAirportOrFormatIsUsage() {
        assertThat(execute("weather_observations", "--airports", "ORD,lga")).isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("codes of three letters or digits, not: lga");

        assertThat(execute("weather_observations", "--format", "taf")).isEqualTo(ExitCode.USAGE);
        assertThat(output.toString())
                .contains("no such format of weather: taf; there are: global-hourly, metar, isd-lite");

        assertThat(execute("weather_observations", "--help")).isEqualTo(ExitCode.OK);
        assertThat(output.toString()).contains("--months=FIRST..LAST", "ONTIME_WEATHER_URL");
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        assertThat(execute("prediction_requests", "--date", "bad")).isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("Invalid value for option '--date'", "'bad'");

        assertThat(execute("batch_predictions", "--date", "2008-02-30")).isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("'2008-02-30'");

        assertThat(execute("prediction_mails")).isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("--date=DAY");
    }

    @Test
    void whatAModelCannotBeIsUsageWithTheChoices() {
        assertThat(execute("delay_model", "--moment", "yesterday")).isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("'--moment'", "yesterday", "before_departure");

        assertThat(execute("delay_model", "--moment", "at_departure", "--recipe", "magic"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("no such recipe: magic", "book_forest");

        assertThat(execute("delay_model", "--moment", "at_departure", "--train", "2008"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("months are written 2008-01");

        assertThat(execute("delay_model", "--moment", "at_departure", "--train", "2008-01"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(output.toString()).contains("--test");
    }

    private int execute(String... arguments) {
        CommandLine jobs = Jobs.commandLine();
        PrintWriter writer = new PrintWriter(output, true);
        return jobs.setOut(writer).setErr(writer).execute(arguments);
    }
}
