package ontime.jobs.model.train;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ontime.model.catalog.Months;

/**
 * The days that a model is trained on, and the later days that it is tested on.
 *
 * @param trainFrom first day of training
 * @param trainTo last day of training
 * @param testFrom first day of the test, after the training
 * @param testTo last day of the test
 */
public record TimeSplit(LocalDate trainFrom, LocalDate trainTo, LocalDate testFrom, LocalDate testTo) {

    /** Checks that the test comes after the training. */
    public TimeSplit {
        if (trainFrom.isAfter(trainTo) || testFrom.isAfter(testTo) || !testFrom.isAfter(trainTo)) {
            throw new IllegalArgumentException("the test must come after the training: training %s to %s, test %s to %s"
                    .formatted(trainFrom, trainTo, testFrom, testTo));
        }
    }

    /** Whole months. */
    public static TimeSplit of(Months train, Months test) {
        return new TimeSplit(
                train.first().atDay(1),
                train.last().atEndOfMonth(),
                test.first().atDay(1),
                test.last().atEndOfMonth());
    }

    /** Splits all loaded days; the last quarter is the test. */
    public static TimeSplit ofLoaded(List<YearMonth> months) {
        LocalDate from = months.get(0).atDay(1);
        LocalDate to = months.get(months.size() - 1).atEndOfMonth();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        LocalDate testFrom = to.minusDays(days / 4 - 1);
        return new TimeSplit(from, testFrom.minusDays(1), testFrom, to);
    }
}
