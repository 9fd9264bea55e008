package ontime.jobs.collect;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Months in a row, as a person writes them: {@code 2015-01..2015-03}, {@code 2015-01}, or {@code 1987-10..} with an
 * open end.
 *
 * @param first month, 1987-10 or later
 * @param last month, included; empty: the newest that is published
 */
record MonthRange(YearMonth first, Optional<YearMonth> last) {

    /** The first month that BTS has. */
    static final YearMonth FIRST_PUBLISHED = YearMonth.of(1987, 10);

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2})(\\.\\.(\\d{4}-\\d{2})?)?");

    MonthRange {
        if (first.isBefore(FIRST_PUBLISHED)) {
            throw new IllegalArgumentException(first + " is before BTS's first month, " + FIRST_PUBLISHED);
        }
        if (last.isPresent() && last.get().isBefore(first)) {
            throw new IllegalArgumentException("%s..%s ends before it begins".formatted(first, last.get()));
        }
    }

    /**
     * Reads the form that a person writes.
     *
     * @throws IllegalArgumentException with the text, where it is no such form
     */
    static MonthRange of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "months are written 2015-01, 2015-01..2015-03 or 1987-10.. and not: " + text);
        }
        YearMonth first = month(matcher.group(1));
        boolean isOneMonth = matcher.group(2) == null;
        Optional<YearMonth> last = isOneMonth
                ? Optional.of(first)
                : Optional.ofNullable(matcher.group(3)).map(MonthRange::month);
        return new MonthRange(first, last);
    }

    boolean isOpen() {
        return last.isEmpty();
    }

    /** The months up to a last one; none where that is before the first. */
    List<YearMonth> listUntil(YearMonth end) {
        long months = first.until(end, ChronoUnit.MONTHS);
        return LongStream.rangeClosed(0, months).mapToObj(first::plusMonths).toList();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no such month: " + text, e);
        }
    }
}
