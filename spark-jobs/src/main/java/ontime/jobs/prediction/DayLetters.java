package ontime.jobs.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.mail.CalendarEvent;
import ontime.mail.CalendarFile;
import ontime.mail.Letter;
import ontime.mail.Mail;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Verdict;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SubscriptionLinks;

/** The mails of days: what a subscription's flights are said to do, with a calendar file of them. */
final class DayLetters {

    private static final String DAY_PAGES = "/predictions/batch/";
    private static final String FLIGHT_PAGES = "/predictions/";

    private final SubscriptionLinks links;
    private final Map<String, ZoneId> zones;

    /**
     * Letters of a site.
     *
     * @param links to its pages
     * @param zones of airports, by code: a flight whose airports have none is in no calendar
     */
    DayLetters(SubscriptionLinks links, Map<String, ZoneId> zones) {
        this.links = links;
        this.zones = zones;
    }

    /**
     * The mail of a day, the same each time it is written: its id, and so its Message-ID, too.
     *
     * @param flights that are told of, one at least
     */
    Mail write(LocalDate day, Subscription subscription, MailAddress to, List<ToldFlight> flights) {
        FlightWords words = new FlightWords(Locale.forLanguageTag(subscription.language()));
        return Mail.of(
                day + "." + subscription.id(),
                to,
                letter(day, subscription, flights, words),
                findCalendar(day, flights, words).orElse(null),
                links.unsubscribe(subscription));
    }

    private Letter letter(LocalDate day, Subscription subscription, List<ToldFlight> flights, FlightWords words) {
        long late = flights.stream().filter(DayLetters::isLikelyLate).count();
        Letter letter = Letter.of(words.locale(), words.say("subject", words.day(day), flights.size(), late));
        for (ToldFlight flight : flights) {
            letter = letter.item(
                    words.nameAndTimes(flight.flight()), words.detail(flight), links.page(page(flight.flight())));
        }
        return letter.button(words.say("day"), links.page(DAY_PAGES + day))
                .quiet(words.say("rule"))
                .quiet(words.say("why"))
                .link(words.say("manage"), links.manage(subscription))
                .link(words.say("unsubscribe"), links.unsubscribe(subscription));
    }

    private static boolean isLikelyLate(ToldFlight flight) {
        return Verdict.of(flight.prediction().late()) == Verdict.LIKELY_LATE;
    }

    private Optional<String> findCalendar(LocalDate day, List<ToldFlight> flights, FlightWords words) {
        Instant madeAt = PredictionTable.beginOf(day);
        List<CalendarEvent> events =
                flights.stream().flatMap(flight -> event(flight, words)).toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(CalendarFile.of(events, madeAt));
    }

    private Stream<CalendarEvent> event(ToldFlight told, FlightWords words) {
        PredictionRequest flight = told.flight();
        return ScheduledTimes.find(flight, zones)
                .map(times -> new CalendarEvent(
                        flight.id().toString(),
                        times.departure(),
                        times.arrival(),
                        words.name(flight),
                        words.detail(told),
                        flight.origin(),
                        links.page(page(flight))))
                .stream();
    }

    private static String page(PredictionRequest flight) {
        return FLIGHT_PAGES + flight.id();
    }
}
