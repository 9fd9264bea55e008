package ontime.model.catalog;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Consecutive months: {@code 2008-01..2008-03}, {@code 2008-01} for one month, or {@code 2008-01..} with an open end.
 *
 * @param first month, not before BTS's first
 * @param last month, included; {@link #OPEN_END} if there is no end
 */
public record Months(YearMonth first, YearMonth last) {

    /** The first month that BTS has. */
    public static final YearMonth FIRST_PUBLISHED = YearMonth.of(1987, 10);

    /** The last month of a range without an end. */
    public static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2})(\\.\\.(\\d{4}-\\d{2})?)?");

    /** Checks the order. */
    public Months {
        if (first.isBefore(FIRST_PUBLISHED)) {
            throw new IllegalArgumentException(first + " is before BTS's first month, " + FIRST_PUBLISHED);
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("%s..%s ends before it begins".formatted(first, last));
        }
    }

    /**
     * Reads a range with both ends, or one month.
     *
     * @throws IllegalArgumentException with the text, if it is neither
     */
    public static Months parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || isOpen(matcher)) {
            throw new IllegalArgumentException("months are written 2008-01 or 2008-01..2008-03, not: " + text);
        }
        return of(matcher);
    }

    /**
     * Reads a range that may be without an end.
     *
     * @throws IllegalArgumentException with the text, if it is no range of months
     */
    public static Months parseMaybeOpen(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "months are written 2008-01, 2008-01..2008-03 or 2008-01.., not: " + text);
        }
        return of(matcher);
    }

    public boolean isOpen() {
        return last.equals(OPEN_END);
    }

    /** How many months these are. */
    public int count() {
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    /** Every month, in order. */
    public List<YearMonth> list() {
        return listUntil(last);
    }

    /** The months up to one, included; none if it is before the first. */
    public List<YearMonth> listUntil(YearMonth end) {
        YearMonth to = end.isBefore(last) ? end : last;
        return LongStream.rangeClosed(0, first.until(to, ChronoUnit.MONTHS))
                .mapToObj(first::plusMonths)
                .toList();
    }

    /** As a person writes them, always with the first and the last. */
    @Override
    public String toString() {
        return first + ".." + (isOpen() ? "" : last);
    }

    private static boolean isOpen(Matcher matcher) {
        return matcher.group(2) != null && matcher.group(3) == null;
    }

    private static Months of(Matcher matcher) {
        YearMonth first = month(matcher.group(1));
        if (isOpen(matcher)) {
            return new Months(first, OPEN_END);
        }
        return new Months(first, matcher.group(2) == null ? first : month(matcher.group(3)));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no such month: " + text, e);
        }
    }
}
