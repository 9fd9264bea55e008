package ontime.jobs.prediction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ontime.mail.CalendarEvent;
import ontime.mail.CalendarFile;
import ontime.mail.Mail;
import ontime.mail.daily.DailyLetter;
import ontime.mail.daily.DailyLinks;
import ontime.mail.daily.FlightCalendar;
import ontime.mail.daily.FlightEvidence;
import ontime.mail.daily.FlightForecast;
import ontime.mail.daily.PlannedFlight;
import ontime.mail.daily.PlannedFlight.Basis;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.PredictionRequest;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SubscriptionLinks;

/** Writes the daily email of a subscription: the predictions of its flights, with a calendar file. */
final class DailyEmails {

    private final SubscriptionLinks links;
    private final Map<String, ZoneId> zones;
    private final FlightCalendar calendar;
    private final Function<PredictionRequest, FlightEvidence> evidence;

    /**
     * Emails with links to a site.
     *
     * @param zones by airport code; a flight between airports without a zone is left out of the calendar
     * @param evidence finds what past flights say about a flight
     */
    DailyEmails(
            SubscriptionLinks links, Map<String, ZoneId> zones, Function<PredictionRequest, FlightEvidence> evidence) {
        this.links = links;
        this.zones = Map.copyOf(zones);
        this.calendar = new FlightCalendar(zones);
        this.evidence = evidence;
    }

    /**
     * Writes the email of a day. Writing it again gives the same email, with the same Message-ID.
     *
     * @param flights at least one
     */
    Mail write(LocalDate day, Subscription subscription, MailAddress to, List<WatchedPrediction> flights) {
        Locale locale = Locale.forLanguageTag(subscription.language());
        List<FlightForecast> forecasts = flights.stream().map(this::forecast).toList();
        DailyLinks addresses = new DailyLinks(
                links.page(""),
                links.calendar(subscription),
                links.manage(subscription),
                links.unsubscribe(subscription));
        return Mail.of(
                day + "." + subscription.id(),
                to,
                DailyLetter.of(day, forecasts, zones, locale, addresses),
                findCalendar(day, forecasts, locale, addresses).orElse(null),
                links.unsubscribe(subscription));
    }

    private FlightForecast forecast(WatchedPrediction watched) {
        return new FlightForecast(
                watched.flight(),
                watched.findOtherScheduleDay().orElse(null),
                watched.prediction(),
                evidence.apply(watched.flight()));
    }

    private Optional<String> findCalendar(
            LocalDate day, List<FlightForecast> flights, Locale locale, DailyLinks addresses) {
        List<PlannedFlight> planned = flights.stream()
                .map(flight -> new PlannedFlight(
                        flight,
                        addresses.prediction(flight.flight()),
                        PlannedFlight.revision(day, day, Basis.PREDICTION_OF_THE_DAY),
                        PredictionTable.beginOf(day)))
                .toList();
        List<CalendarEvent> events = calendar.events(planned, locale);
        return events.isEmpty() ? Optional.empty() : Optional.of(CalendarFile.of(events));
    }
}
