package ontime.local.launch;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * Months from the first to the last, both included; written {@code 2015-01..2015-03}, or {@code 2015-01} for one.
 *
 * @param first not after the last
 */
public record Months(YearMonth first, YearMonth last) {

    public Months {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("%s is after %s".formatted(first, last));
        }
    }

    public static Months parse(String text) {
        String[] ends = text.split("\\.\\.", -1);
        try {
            if (ends.length <= 2) {
                return new Months(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new IllegalArgumentException("months are written 2015-01..2015-03, not: " + text);
    }

    public int count() {
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
