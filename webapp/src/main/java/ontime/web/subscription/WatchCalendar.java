package ontime.web.subscription;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ontime.mail.CalendarFile;
import ontime.mail.daily.FlightCalendar;
import ontime.mail.daily.FlightEvidence;
import ontime.mail.daily.FlightForecast;
import ontime.mail.daily.PlannedFlight;
import ontime.mail.daily.PlannedFlight.Basis;
import ontime.model.airport.Airport;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.flight.search.DaySchedule;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.ScheduledFlight;
import ontime.stores.flight.search.Schedules;
import ontime.stores.subscription.WatchedFlight;
import ontime.web.airport.AirportDirectory;
import ontime.web.prediction.live.EarlyPredictions;
import ontime.web.prediction.live.PredictionAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The watched flights of a subscription as a calendar: yesterday's, today's and those of the coming days. A flight has the
 * prediction of its day's batch, or until then one that is made when the calendar is read, at most once a day.
 */
@Component
final class WatchCalendar {

    /** More than a calendar shows in a readable way; the earliest flights come first. */
    private static final int MOST_FLIGHTS = 300;

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_SCHEDULES = 10_000;
    private static final int MOST_FILES = 1_000;

    private final AirportDirectory airports;
    private final EarlyPredictions predictions;
    private final Clock clock;
    private final LoadingCache<ScheduleQuestion, DaySchedule> schedules;
    private final LoadingCache<Key, String> files;

    /** What a file depends on. */
    private record Key(Subscription subscription, String site) {}

    /**
     * A flight that somebody watches.
     *
     * @param ofTheDay the request of the batch
     * @param early the request before it
     */
    private record Watched(PredictionRequest ofTheDay, PredictionRequest early, @Nullable LocalDate scheduleDay) {}

    WatchCalendar(AirportDirectory airports, EarlyPredictions predictions, Schedules schedules, Clock clock) {
        this.airports = airports;
        this.predictions = predictions;
        this.clock = clock;
        this.schedules = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_SCHEDULES)
                .executor(Runnable::run)
                .build(schedules::find);
        this.files = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_FILES)
                .executor(Runnable::run)
                .build(key -> write(key.subscription(), key.site()));
    }

    /**
     * The calendar as a file. It is made anew after some minutes, however often it is read.
     *
     * @param site the address that links begin with
     */
    String file(Subscription subscription, String site) {
        return files.get(new Key(subscription, site));
    }

    private String write(Subscription subscription, String site) {
        Locale locale = Locale.forLanguageTag(subscription.language());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Watched> flights = flights(subscription, today);
        Map<UUID, Prediction> found = new HashMap<>();
        flights.forEach(flight -> predictions.find(flight.ofTheDay().id(), found));
        found.putAll(predictions.find(flights.stream()
                .filter(flight -> !found.containsKey(flight.ofTheDay().id()))
                .map(Watched::early)
                .toList()));
        List<PlannedFlight> planned = flights.stream()
                .map(flight -> planned(flight, found, today, site))
                .toList();
        return CalendarFile.feed(
                FlightCalendar.name(locale),
                new FlightCalendar(Airport.timeZones(airports.list())).events(planned, locale));
    }

    private List<Watched> flights(Subscription subscription, LocalDate today) {
        // In the Americas, the day before goes on after midnight in UTC.
        List<LocalDate> days = IntStream.rangeClosed(-1, PlannedFlight.DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .toList();
        // Several watches may name a flight.
        Map<UUID, Watched> byId = new LinkedHashMap<>();
        for (LocalDate day : days) {
            for (Watch watch : subscription.watches()) {
                if (watch.isOn(day)) {
                    DaySchedule schedule = schedules.get(WatchedFlight.question(watch, day));
                    schedule.flights().stream()
                            .map(flight -> watched(flight, day, schedule, today))
                            .forEach(
                                    flight -> byId.putIfAbsent(flight.ofTheDay().id(), flight));
                }
            }
        }
        return byId.values().stream()
                .sorted(Comparator.comparing(
                                (Watched flight) -> flight.ofTheDay().flightDate())
                        .thenComparing(flight -> flight.ofTheDay().crsDepTime()))
                .limit(MOST_FLIGHTS)
                .toList();
    }

    private static Watched watched(ScheduledFlight flight, LocalDate day, DaySchedule schedule, LocalDate today) {
        return new Watched(
                WatchedFlight.ofTheDay(flight, day),
                WatchedFlight.ahead(flight, day, today),
                schedule.isOfTheDay() ? null : schedule.day());
    }

    private static PlannedFlight planned(Watched flight, Map<UUID, Prediction> found, LocalDate today, String site) {
        LocalDate day = flight.ofTheDay().flightDate();
        Prediction ofTheDay = found.get(flight.ofTheDay().id());
        Prediction early = found.get(flight.early().id());
        if (ofTheDay != null) {
            int revision = PlannedFlight.revision(day, day, Basis.PREDICTION_OF_THE_DAY);
            return planned(flight, ofTheDay, predictionPage(site, ofTheDay), revision, ofTheDay.answeredAt());
        }
        if (early != null) {
            int revision = PlannedFlight.revision(day, today, Basis.EARLY_PREDICTION);
            return planned(flight, early, predictionPage(site, early), revision, early.answeredAt());
        }
        int revision = PlannedFlight.revision(day, today, Basis.SCHEDULE);
        return planned(
                flight, null, routePage(site, flight), revision, flight.early().askedAt());
    }

    private static PlannedFlight planned(
            Watched flight, @Nullable Prediction prediction, URI page, int revision, Instant madeAt) {
        return new PlannedFlight(
                new FlightForecast(flight.ofTheDay(), flight.scheduleDay(), prediction, FlightEvidence.NONE),
                page,
                revision,
                madeAt);
    }

    private static URI predictionPage(String site, Prediction prediction) {
        return URI.create(site + PredictionAddresses.PAGES + "/" + prediction.id());
    }

    private static URI routePage(String site, Watched flight) {
        PredictionRequest request = flight.ofTheDay();
        return URI.create(site + "/routes/" + request.origin() + "/" + request.dest());
    }
}
