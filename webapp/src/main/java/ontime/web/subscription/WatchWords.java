package ontime.web.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import ontime.model.subscription.Watch;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes watches, for pages and emails. */
@Component
final class WatchWords {

    private final MessageSource messages;

    WatchWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The flight or route: {@code DL 640 from ATL to JFK}. */
    String what(Watch watch, Locale locale) {
        return watch.findCarrier()
                .map(carrier -> message(
                        "subscription.what.flight",
                        locale,
                        carrier + " " + watch.flightNum(),
                        watch.origin(),
                        watch.dest()))
                .orElseGet(() -> message("subscription.what.route", locale, watch.origin(), watch.dest()));
    }

    /** The days. */
    String when(Watch watch, Locale locale) {
        LocalDate first = watch.firstDay();
        LocalDate last = watch.lastDay();
        if (first != null && first.equals(last)) {
            return day(first, locale);
        }
        String weekdays = watch.weekdays().size() == DayOfWeek.values().length
                ? message("subscription.when.everyDay", locale)
                : message("subscription.when.weekdays", locale, names(watch, locale));
        if (first != null && last != null) {
            return message("subscription.when.span", locale, weekdays, day(first, locale), day(last, locale));
        }
        if (first != null) {
            return message("subscription.when.from", locale, weekdays, day(first, locale));
        }
        return last == null ? weekdays : message("subscription.when.until", locale, weekdays, day(last, locale));
    }

    private static String names(Watch watch, Locale locale) {
        return watch.weekdaysInOrder().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .collect(Collectors.joining(", "));
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(message("format.day.figure", locale), locale)
                .format(day);
    }

    String message(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
