package ontime.mail.daily;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ontime.model.delay.DelayTotals;
import ontime.model.delay.FlightSimilarity;
import ontime.model.delay.LateShareComparison;
import ontime.model.delay.SimilarFlights;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.model.prediction.KnownLeg;
import org.jspecify.annotations.Nullable;

/**
 * What past flights say about a flight.
 *
 * @param usual how often such flights are late; null if nothing is loaded
 * @param own the record of the flight number on its route; null if it was not flown
 * @param incoming the flight that its airplane is on before; null if the airplane is not known
 * @param reasons what raises or lowers the risk of a delay, the largest difference first
 */
public record FlightEvidence(
        @Nullable Usual usual, @Nullable OwnRecord own, @Nullable KnownLeg incoming, List<Reason> reasons) {

    /** An email has room for so many. */
    private static final int MOST_REASONS = 3;

    private static final int MINUTES_OF_HOUR = 60;

    /** Nothing is known. */
    public static final FlightEvidence NONE = new FlightEvidence(null, null, null, List.of());

    public FlightEvidence {
        reasons = List.copyOf(reasons);
    }

    /**
     * How often flights that arrived were 15 or more minutes late, and how often flights were cancelled.
     *
     * @param ofRoute whether they are the flights of the route; otherwise they are all flights
     * @param late share of those that arrived, 0 to 1
     * @param cancelled share of all that were scheduled, 0 to 1
     * @param flights how many arrived
     */
    public record Usual(boolean ofRoute, double late, double cancelled, long flights) {

        /** The shares of the flights that were counted; empty if none arrived. */
        public static Optional<Usual> of(boolean ofRoute, DelayTotals totals) {
            return totals.lateArrivalShare().stream()
                    .mapToObj(late ->
                            new Usual(ofRoute, late, (double) totals.cancelled() / totals.flights(), totals.arrivals()))
                    .findFirst();
        }
    }

    /**
     * The newest flights of a number on its route.
     *
     * @param onTime how many arrived on time
     * @param flights how many were scheduled
     */
    public record OwnRecord(int onTime, int flights) {

        /** The record of some flights; empty if there are none. */
        public static Optional<OwnRecord> of(List<Flight> flights) {
            int onTime = (int) flights.stream()
                    .filter(past -> past.status() == FlightStatus.ON_TIME)
                    .count();
            return flights.isEmpty() ? Optional.empty() : Optional.of(new OwnRecord(onTime, flights.size()));
        }
    }

    /**
     * How often similar flights were late.
     *
     * @param similarity what they have in common
     * @param value of it: the hour as hhmm, the weekday, the airline's name, or an airport's code
     * @param late share of those that arrived, 0 to 1
     * @param comparison with all flights
     */
    public record Reason(FlightSimilarity similarity, String value, double late, LateShareComparison comparison) {

        /**
         * The reasons that the strongest comparisons of a flight give, at most as many as an email has room for.
         *
         * @param airline finds the name of an airline by its code
         */
        public static List<Reason> list(List<SimilarFlights> similar, UnaryOperator<String> airline) {
            return SimilarFlights.strongest(similar, MOST_REASONS).stream()
                    .map(one -> new Reason(one.similarity(), value(one, airline), one.lateShare(), one.comparison()))
                    .toList();
        }

        private static String value(SimilarFlights similar, UnaryOperator<String> airline) {
            return switch (similar.similarity()) {
                case ROUTE -> "";
                case HOUR -> BtsTime.ofMinute(MINUTES_OF_HOUR * Integer.parseInt(similar.key()));
                case CARRIER -> airline.apply(similar.key());
                case WEEKDAY, ORIGIN, DEST -> similar.key();
            };
        }
    }

    Optional<Usual> findUsual() {
        return Optional.ofNullable(usual);
    }

    Optional<OwnRecord> findOwn() {
        return Optional.ofNullable(own);
    }

    Optional<KnownLeg> findIncoming() {
        return Optional.ofNullable(incoming);
    }
}
