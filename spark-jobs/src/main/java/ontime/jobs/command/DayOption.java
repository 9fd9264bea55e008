package ontime.jobs.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The day that a job is of. */
final class DayOption {

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DAY",
            description =
                    "The day of the flights, such as 2008-02-01; as an instant of a batch it begins at 00:00 UTC.")
    @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
    private String date;

    /**
     * The day.
     *
     * @throws IllegalArgumentException where it is none
     */
    LocalDate day() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--date must be a day such as 2008-02-01, not: " + date, e);
        }
    }
}
