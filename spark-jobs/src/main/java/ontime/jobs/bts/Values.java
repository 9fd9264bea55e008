package ontime.jobs.bts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ontime.model.flight.BtsTime;

/** Parses BTS's values from bytes: numbers, dates and times. {@link #BAD} represents an invalid value. */
final class Values {

    static final int BAD = Integer.MIN_VALUE + 1;

    private static final Pattern DAY =
            Pattern.compile("(?:(?<Y1>\\d{4})-(?<M1>\\d{2})-(?<D1>\\d{2})|(?<M2>\\d{1,2})/(?<D2>\\d{1,2})/(?<Y2>\\d{4})"
                    + "|(?<Y3>\\d{4})(?<M3>\\d{2})(?<D3>\\d{2}))"
                    + "(?:[ T](?:00:00:00(?:\\.0+)?|12:00:00 AM))?");
    private static final Set<String> UNKNOWN_TAILS = Set.of(
            "0", "00", "000", "0000", "00000", "000000", "N/A", "#N/A", "NONE", "NULL", "NKNO", "UNKNOW", "UNKNOWN");
    private static final int LONGEST_UNKNOWN_TAIL = 7;
    private static final long MAX_INT = Integer.MAX_VALUE;

    private Values() {}

    /** Whether a field has no value: it is empty, {@code NA} or {@code \N}. */
    static boolean isNull(byte[] line, int from, int to) {
        return from == to
                || (to - from == 2
                        && ((line[from] == 'N' && line[from + 1] == 'A')
                                || (line[from] == '\\' && line[from + 1] == 'N')));
    }

    /** Whether a tail number is one of the words that airlines report for an unknown tail number. */
    static boolean isUnknownTail(byte[] line, int from, int to) {
        return to - from <= LONGEST_UNKNOWN_TAIL
                && UNKNOWN_TAILS.contains(
                        new String(line, from, to - from, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT));
    }

    /** A whole number, also as {@code 81.00}, {@code -5.00} or {@code 0005}. */
    static int number(byte[] line, int from, int to) {
        boolean negative = from < to && line[from] == '-';
        int at = negative ? from + 1 : from;
        int digits = at;
        long number = 0;
        while (at < to && line[at] >= '0' && line[at] <= '9' && number <= MAX_INT) {
            number = number * 10 + line[at++] - '0';
        }
        if (at == digits || number > MAX_INT || !isZeroFraction(line, at, to)) {
            return BAD;
        }
        return (int) (negative ? -number : number);
    }

    /** A time of day as hhmm: {@code 0005}, {@code 5} and {@code 5.00} are five past midnight. */
    static int time(byte[] line, int from, int to) {
        int hhmm = number(line, from, to);
        return hhmm != BAD && BtsTime.isValid(hhmm) ? hhmm : BAD;
    }

    /**
     * A date, as days since 1970: {@code 2008-01-15} as in BTS's files, {@code 1/15/2008 12:00:00 AM} as in files of
     * BTS's download form, or {@code 20080115}. A time after the date must be midnight.
     */
    static int day(byte[] line, int from, int to) {
        if (to - from == 10 && line[from + 4] == '-' && line[from + 7] == '-') {
            return day(digits(line, from, from + 4), digits(line, from + 5, from + 7), digits(line, from + 8, to));
        }
        Matcher day = DAY.matcher(new String(line, from, to - from, StandardCharsets.ISO_8859_1));
        return day.matches() ? day(part(day, "Y"), part(day, "M"), part(day, "D")) : BAD;
    }

    private static int day(int year, int month, int day) {
        try {
            return year < 0
                    ? BAD
                    : Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
        } catch (DateTimeException e) {
            return BAD;
        }
    }

    private static int part(Matcher day, String part) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(form -> day.group(part + form))
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isZeroFraction(byte[] line, int from, int to) {
        if (from == to) {
            return true;
        }
        if (line[from] != '.') {
            return false;
        }
        for (int at = from + 1; at < to; at++) {
            if (line[at] != '0') {
                return false;
            }
        }
        return true;
    }

    private static int digits(byte[] line, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            if (line[at] < '0' || line[at] > '9') {
                return -1;
            }
            number = number * 10 + line[at] - '0';
        }
        return number;
    }
}
