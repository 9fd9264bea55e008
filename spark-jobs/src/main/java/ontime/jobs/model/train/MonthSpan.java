package ontime.jobs.model.train;

import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * Months in a row, as a person writes them: {@code 2008-01..2008-03}, or one month.
 *
 * @param first month
 * @param last month, included
 */
public record MonthSpan(YearMonth first, YearMonth last) {

    /** Checks the order. */
    public MonthSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("%s..%s ends before it begins".formatted(first, last));
        }
    }

    /**
     * Reads the form that a person writes.
     *
     * @throws IllegalArgumentException with the text, where it is no such form
     */
    public static MonthSpan of(String text) {
        String[] ends = text.split("\\.\\.", 2);
        try {
            return new MonthSpan(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not months as 2008-01..2008-03: " + text, e);
        }
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        return first + ".." + last;
    }
}
