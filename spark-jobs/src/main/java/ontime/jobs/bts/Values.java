package ontime.jobs.bts;

import java.time.DateTimeException;
import java.time.LocalDate;
import ontime.model.flight.BtsTime;

/** BTS's values, from bytes: numbers, days and times. {@link #BAD} stands for bytes that are none. */
final class Values {

    static final int BAD = Integer.MIN_VALUE + 1;

    private static final long MAX_INT = Integer.MAX_VALUE;

    private Values() {}

    /** Whether a field says "no value": nothing, {@code NA} or {@code \N}. */
    static boolean isNull(byte[] line, int from, int to) {
        return from == to
                || (to - from == 2
                        && ((line[from] == 'N' && line[from + 1] == 'A')
                                || (line[from] == '\\' && line[from + 1] == 'N')));
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

    /** A day {@code yyyy-MM-dd}, as days since 1970. */
    static int day(byte[] line, int from, int to) {
        if (to - from != 10 || line[from + 4] != '-' || line[from + 7] != '-') {
            return BAD;
        }
        int year = digits(line, from, from + 4);
        int month = digits(line, from + 5, from + 7);
        int day = digits(line, from + 8, from + 10);
        if (year < 0 || month < 0 || day < 0) {
            return BAD;
        }
        try {
            return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
        } catch (DateTimeException e) {
            return BAD;
        }
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
