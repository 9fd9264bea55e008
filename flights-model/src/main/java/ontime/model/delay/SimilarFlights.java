package ontime.model.delay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import ontime.model.flight.BtsTime;
import ontime.model.prediction.PredictionRequest;

/**
 * How often flights were late that have something in common with a flight. As in what models predict, only flights count that
 * arrived.
 *
 * @param similarity what they have in common
 * @param key of it: the route as {@code ATL-LGA}, the hour from 0 to 23, the weekday from 1 (Monday) to 7, or the code of the
 *     airline or airport
 * @param flights how many arrived
 * @param lateShare of them that arrived 15 or more minutes late, 0 to 1
 * @param difference to the share of all flights, -1 to 1
 * @param comparison with all flights
 */
public record SimilarFlights(
        FlightSimilarity similarity,
        String key,
        long flights,
        double lateShare,
        double difference,
        LateShareComparison comparison) {

    private static final Comparator<SimilarFlights> BY_DIFFERENCE =
            Comparator.comparingDouble(similar -> -Math.abs(similar.difference()));

    /**
     * All comparisons of a flight for which reports have arrivals, those with few flights too.
     *
     * @param all the report of all flights
     * @param reports finds the report of a subject by its id
     */
    public static List<SimilarFlights> list(
            PredictionRequest flight,
            DelayReport all,
            BiFunction<DelaySubject, String, Optional<DelayReport>> reports) {
        if (all.totals().lateArrivalShare().isEmpty()) {
            return List.of();
        }
        Finder finder = new Finder(all, reports);
        return Stream.of(
                        finder.report(
                                FlightSimilarity.ROUTE,
                                DelaySubject.ROUTE,
                                flight.route().toString()),
                        finder.part(FlightSimilarity.HOUR, all.byHour(), BtsTime.hour(flight.crsDepTime())),
                        finder.report(FlightSimilarity.CARRIER, DelaySubject.AIRLINE, flight.carrier()),
                        finder.part(
                                FlightSimilarity.WEEKDAY,
                                all.byWeekday(),
                                flight.flightDate().getDayOfWeek().getValue()),
                        finder.report(FlightSimilarity.ORIGIN, DelaySubject.DEPARTURES, flight.origin()),
                        finder.report(FlightSimilarity.DEST, DelaySubject.ARRIVALS, flight.dest()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those of enough flights that differ from all flights by more than chance, the largest difference first. */
    public static List<SimilarFlights> strongest(List<SimilarFlights> all, int most) {
        return all.stream()
                .filter(similar -> similar.isOfEnoughFlights() && similar.comparison() != LateShareComparison.AS_USUAL)
                .sorted(BY_DIFFERENCE.thenComparing(SimilarFlights::similarity))
                .limit(most)
                .toList();
    }

    /** Whether chance does not say more of them than habit. */
    public boolean isOfEnoughFlights() {
        return flights >= similarity.minimumFlights();
    }

    /** Makes comparisons with all flights. */
    private record Finder(DelayReport all, BiFunction<DelaySubject, String, Optional<DelayReport>> reports) {

        Optional<SimilarFlights> report(FlightSimilarity similarity, DelaySubject subject, String id) {
            return reports.apply(subject, id).flatMap(report -> compare(similarity, id, report.totals()));
        }

        Optional<SimilarFlights> part(FlightSimilarity similarity, Map<Integer, DelayFigures> parts, int part) {
            return Optional.ofNullable(parts.get(part))
                    .flatMap(figures -> compare(similarity, Integer.toString(part), figures.totals()));
        }

        private Optional<SimilarFlights> compare(FlightSimilarity similarity, String key, DelayTotals totals) {
            double usual = all.totals().lateArrivalShare().orElseThrow();
            return totals.lateArrivalShare().stream()
                    .mapToObj(share -> new SimilarFlights(
                            similarity,
                            key,
                            totals.arrivals(),
                            share,
                            share - usual,
                            LateShareComparison.of(share, usual, totals.arrivals())))
                    .findFirst();
        }
    }
}
