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
import ontime.model.prediction.ScheduledTimes;
import ontime.model.prediction.Verdict;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SubscriptionLinks;

/** Writes the daily email of a subscription: the predictions of its flights, with a calendar file. */
final class DailyEmails {

    private static final String DAY_PAGES = "/predictions/batch/";
    private static final String FLIGHT_PAGES = "/predictions/";

    private final SubscriptionLinks links;
    private final Map<String, ZoneId> zones;

    /**
     * Emails with links to a site.
     *
     * @param zones by airport code; a flight between airports without a zone is left out of the calendar
     */
    DailyEmails(SubscriptionLinks links, Map<String, ZoneId> zones) {
        this.links = links;
        this.zones = zones;
    }

    /**
     * Writes the email of a day. Writing it again gives the same email, with the same Message-ID.
     *
     * @param flights at least one
     */
    Mail write(LocalDate day, Subscription subscription, MailAddress to, List<WatchedPrediction> flights) {
        EmailTexts words = new EmailTexts(Locale.forLanguageTag(subscription.language()));
        return Mail.of(
                day + "." + subscription.id(),
                to,
                letter(day, subscription, flights, words),
                findCalendar(day, flights, words).orElse(null),
                links.unsubscribe(subscription));
    }

    private Letter letter(LocalDate day, Subscription subscription, List<WatchedPrediction> flights, EmailTexts words) {
        long late = flights.stream().filter(DailyEmails::isLikelyLate).count();
        Letter letter = Letter.of(words.locale(), words.say("subject", words.day(day), flights.size(), late));
        for (WatchedPrediction flight : flights) {
            letter = letter.item(
                    words.nameAndTimes(flight.flight()), words.detail(flight), links.page(page(flight.flight())));
        }
        return letter.button(words.say("day"), links.page(DAY_PAGES + day))
                .quiet(words.say("rule"))
                .quiet(words.say("why"))
                .link(words.say("manage"), links.manage(subscription))
                .link(words.say("unsubscribe"), links.unsubscribe(subscription));
    }

    private static boolean isLikelyLate(WatchedPrediction flight) {
        return Verdict.of(flight.prediction().late()) == Verdict.LIKELY_LATE;
    }

    private Optional<String> findCalendar(LocalDate day, List<WatchedPrediction> flights, EmailTexts words) {
        Instant madeAt = PredictionTable.beginOf(day);
        List<CalendarEvent> events =
                flights.stream().flatMap(flight -> event(flight, words)).toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(CalendarFile.of(events, madeAt));
    }

    private Stream<CalendarEvent> event(WatchedPrediction watched, EmailTexts words) {
        PredictionRequest flight = watched.flight();
        return ScheduledTimes.find(flight, zones)
                .map(times -> new CalendarEvent(
                        flight.id().toString(),
                        times.departure(),
                        times.arrival(),
                        words.name(flight),
                        words.detail(watched),
                        flight.origin(),
                        links.page(page(flight))))
                .stream();
    }

    private static String page(PredictionRequest flight) {
        return FLIGHT_PAGES + flight.id();
    }
}
