package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.flight.search.DaySchedule;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.Schedules;
import ontime.stores.subscription.Subscriptions;
import ontime.stores.subscription.WatchedFlight;

/**
 * Finds the flights of a day that people watch, in the schedule of that day if it is loaded, otherwise in the newest one (see
 * {@link Schedules}). Flights that an earlier run found for a watch stay, so that collecting a day again gives the same
 * flights, even if other months were loaded meanwhile.
 */
final class WatchedFlights {

    private final Subscriptions subscriptions;
    private final Schedules schedules;

    WatchedFlights(Subscriptions subscriptions, Schedules schedules) {
        this.subscriptions = subscriptions;
        this.schedules = schedules;
    }

    /**
     * The watched flights of a day, each once.
     *
     * @param day of departure, local to the origin
     * @param before the flights of the day that an earlier run collected
     */
    List<RequestedFlight> list(LocalDate day, List<RequestedFlight> before) {
        Search search = new Search(day, before);
        subscriptions.listIds().stream()
                .flatMap(id -> subscriptions.find(id).stream())
                .filter(Subscription::isConfirmed)
                .forEach(search::add);
        return List.copyOf(search.found.values());
    }

    /** The search for one day; it looks up each schedule once. */
    private final class Search {

        private final LocalDate day;
        private final List<RequestedFlight> before;
        private final Map<ScheduleQuestion, List<RequestedFlight>> scheduled = new HashMap<>();
        private final SortedMap<UUID, RequestedFlight> found = new TreeMap<>();

        Search(LocalDate day, List<RequestedFlight> before) {
            this.day = day;
            this.before = before;
        }

        void add(Subscription subscription) {
            subscription.watches().stream()
                    .filter(watch -> watch.isOn(day))
                    .flatMap(watch -> flights(subscription, watch).stream())
                    .map(flight -> flight.watchedBy(subscription.id()))
                    .forEach(flight -> found.merge(flight.request().id(), flight, Search::together));
        }

        private List<RequestedFlight> flights(Subscription subscription, Watch watch) {
            List<RequestedFlight> kept = before.stream()
                    .filter(flight -> flight.subscriptions().contains(subscription.id()))
                    .filter(flight -> isOf(watch, flight.request()))
                    .toList();
            return kept.isEmpty() ? scheduled.computeIfAbsent(WatchedFlight.question(watch, day), this::lookUp) : kept;
        }

        private List<RequestedFlight> lookUp(ScheduleQuestion question) {
            DaySchedule schedule = schedules.find(question);
            return schedule.flights().stream()
                    .map(flight -> new RequestedFlight(
                            WatchedFlight.ofTheDay(flight, day), Optional.of(schedule.day()), List.of()))
                    .toList();
        }

        private static boolean isOf(Watch watch, PredictionRequest request) {
            return watch.route().equals(request.route()) && watch.isOf(request.carrier(), request.flightNum());
        }

        private static RequestedFlight together(RequestedFlight one, RequestedFlight other) {
            List<String> both = new ArrayList<>(one.subscriptions());
            both.addAll(other.subscriptions());
            return new RequestedFlight(one.request(), one.scheduleDay(), both);
        }
    }
}
