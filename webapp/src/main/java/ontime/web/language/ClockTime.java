package ontime.web.language;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ontime.model.flight.BtsTime;

/** Times of day as pages show them: on the 12-hour clock in English, on the 24-hour clock in every other language. */
public final class ClockTime {

    private static final DateTimeFormatter TWELVE_HOURS = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter TWELVE_HOURS_WITHOUT_HALF = DateTimeFormatter.ofPattern("h:mm", Locale.US);
    private static final int LAST_MINUTE = 59;

    private ClockTime() {}

    /**
     * A time of day, {@code 7:15 PM} or {@code 19:15}. The midnight that ends a day is {@code 12:00 AM} or {@code 24:00}.
     *
     * @param time {@code 1915} or {@code 19:15}
     */
    public static String show(String time, Locale locale) {
        String hhmm = time.replace(":", "");
        return isTwelveHours(locale) ? of(hhmm).format(TWELVE_HOURS) : BtsTime.display(hhmm);
    }

    /**
     * An hour of the day, {@code 7:00–7:59 PM} or {@code 19:00–19:59}.
     *
     * @param hour 0 to 23
     */
    public static String showHour(int hour, Locale locale) {
        LocalTime first = LocalTime.of(hour, 0);
        LocalTime last = first.withMinute(LAST_MINUTE);
        return isTwelveHours(locale)
                ? first.format(TWELVE_HOURS_WITHOUT_HALF) + "–" + last.format(TWELVE_HOURS)
                : first + "–" + last;
    }

    private static boolean isTwelveHours(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static LocalTime of(String hhmm) {
        return LocalTime.MIN.plusMinutes(BtsTime.minuteOfDay(hhmm));
    }
}
