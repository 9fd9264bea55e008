package ontime.model.flight;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * BTS's times of day: four digits, local to the airport of the event. {@code 2400} is the midnight that ends the day,
 * {@code 0000} the one that begins it; BTS publishes both.
 */
public final class BtsTime {

    private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm");
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    private BtsTime() {}

    /** Whether a number read as hhmm is a time of day: 0 to 2359 with minutes below 60, or 2400. */
    public static boolean isValid(int hhmm) {
        return hhmm == 2400 || (hhmm >= 0 && hhmm < 2400 && hhmm % 100 < 60);
    }

    /** Minutes since the day's first midnight, 0 to 1440. */
    public static int minuteOfDay(String hhmm) {
        if (!isFourDigits(hhmm) || !isValid(Integer.parseInt(hhmm))) {
            throw new IllegalArgumentException("not a time of day as hhmm: " + hhmm);
        }
        int number = Integer.parseInt(hhmm);
        return number / 100 * 60 + number % 100;
    }

    /** The hour of a time, 0 to 23: {@code 2400}, the midnight that ends a day, is hour 0. */
    public static int hour(String hhmm) {
        return minuteOfDay(hhmm) % MINUTES_OF_DAY / MINUTES_OF_HOUR;
    }

    /** By hand: matching an expression took longer than reading the legs of an airplane. */
    private static boolean isFourDigits(String text) {
        return text.length() == 4 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** The four digits of a minute of the day; minutes of other days wrap around. */
    public static String ofMinute(int minute) {
        return LocalTime.MIN.plusMinutes(Math.floorMod(minute, MINUTES_OF_DAY)).format(HHMM);
    }

    /** As people read it: {@code 07:15}. */
    public static String display(String hhmm) {
        return hhmm.substring(0, 2) + ":" + hhmm.substring(2);
    }
}
