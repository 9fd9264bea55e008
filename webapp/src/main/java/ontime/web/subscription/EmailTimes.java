package ontime.web.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.prediction.DailyRunTime;
import ontime.model.subscription.Watch;
import ontime.web.airport.AirportDirectory;
import ontime.web.language.ClockTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells travelers when emails come, on the clock of the airport that they leave from. */
@Component
final class EmailTimes {

    private static final ZoneId EAST = ZoneId.of("America/New_York");
    private static final ZoneId WEST = ZoneId.of("America/Los_Angeles");
    private static final int DAYS_OF_A_WEEK = 7;

    private final AirportDirectory airports;
    private final MessageSource messages;
    private final Clock clock;

    EmailTimes(AirportDirectory airports, MessageSource messages, Clock clock) {
        this.airports = airports;
        this.messages = messages;
        this.clock = clock;
    }

    /** On which evening emails come, and when. */
    String usual(Locale locale) {
        Instant next = DailyRunTime.of(today().plusDays(1));
        return message(
                "subscription.email.usual", locale, time(next.atZone(EAST), locale), time(next.atZone(WEST), locale));
    }

    /**
     * When the next email of a watch comes, and for which day.
     *
     * @return empty if its last day has passed
     */
    Optional<String> next(Watch watch, Locale locale) {
        return nextDay(watch).map(day -> {
            Optional<Airport> origin = airports.find(watch.origin()).filter(airport -> airport.timeZone() != null);
            ZoneId zone = origin.map(Airport::timeZone).orElse(ZoneOffset.UTC);
            ZonedDateTime email = DailyRunTime.of(day).atZone(zone);
            return message(
                    "subscription.email.next",
                    locale,
                    day(email.toLocalDate(), locale),
                    time(email, locale),
                    origin.map(airport -> message("subscription.email.zone", locale, airport.city()))
                            .orElse("UTC"),
                    day(day, locale));
        });
    }

    /** The first day of a watch whose run has not begun. Every weekday comes within a week. */
    private Optional<LocalDate> nextDay(Watch watch) {
        LocalDate today = today();
        LocalDate first = watch.findFirstDay().filter(day -> day.isAfter(today)).orElse(today);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS_OF_A_WEEK + 1)
                .filter(watch::isOn)
                .filter(day -> DailyRunTime.of(day).isAfter(clock.instant()))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(message("format.day", locale), locale));
    }

    private static String time(ZonedDateTime moment, Locale locale) {
        return ClockTime.show(moment.toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)), locale);
    }

    private String message(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
