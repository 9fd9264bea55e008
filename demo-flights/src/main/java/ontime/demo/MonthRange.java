package ontime.demo;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Months from one to another.
 *
 * @param first included
 * @param last included
 */
record MonthRange(YearMonth first, YearMonth last) {

    /** BTS's first month. */
    private static final YearMonth EARLIEST = YearMonth.of(1987, 10);

    private static final YearMonth LATEST = YearMonth.of(2099, 12);

    MonthRange {
        if (first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "months are from %s to %s, not: %s..%s".formatted(EARLIEST, LATEST, first, last));
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last month is before the first: %s..%s".formatted(first, last));
        }
    }

    /**
     * Reads {@code 2008-01..2008-03}, or {@code 2008-01} for one month.
     *
     * @throws IllegalArgumentException where the text is neither
     */
    static MonthRange of(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("not months as 2008-01..2008-03: " + text);
        }
        try {
            return new MonthRange(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not months as 2008-01..2008-03: " + text, e);
        }
    }

    /** Every month, in order. */
    List<YearMonth> list() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** How many days they have in all. */
    int days() {
        return list().stream().mapToInt(YearMonth::lengthOfMonth).sum();
    }
}
