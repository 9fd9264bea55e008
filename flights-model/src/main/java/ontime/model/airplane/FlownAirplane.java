package ontime.model.airplane;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import ontime.model.delay.DelayTotals;
import ontime.model.flight.Route;
import org.jspecify.annotations.Nullable;

/**
 * An airplane of the loaded flights, with its facts.
 *
 * @param tailNum tail number as BTS reports it; some are garbled
 * @param facts from reference data; null if none has the airplane
 * @param doubts why the facts may belong to another aircraft; empty if they fit
 * @param others facts of other aircraft with the same mark
 * @param maker the manufacturer under the name that its several spellings are merged into; null without facts
 * @param totals over all loaded months
 * @param miles between the airports of all flights that were not cancelled
 * @param airMinutes wheels off to wheels on, of all flights that report it
 * @param firstFlight FlightDate
 * @param lastFlight FlightDate
 * @param carriers for which it flew, most flights first
 * @param months in which it flew, oldest first
 * @param routes most flown first, {@link #MOST_ROUTES} at most
 */
public record FlownAirplane(
        String tailNum,
        @Nullable Airplane facts,
        Set<FactsDoubt> doubts,
        List<Airplane> others,
        @Nullable String maker,
        DelayTotals totals,
        long miles,
        long airMinutes,
        LocalDate firstFlight,
        LocalDate lastFlight,
        List<OfCarrier> carriers,
        List<OfMonth> months,
        List<OfRoute> routes) {

    /** The number of routes that are stored. */
    public static final int MOST_ROUTES = 10;

    public FlownAirplane {
        doubts = Set.copyOf(doubts);
        others = List.copyOf(others);
        carriers = List.copyOf(carriers);
        months = List.copyOf(months);
        routes = List.copyOf(routes);
    }

    /** Its flights for an airline. */
    public record OfCarrier(String carrier, long flights) {}

    /** Its flights of a month. */
    public record OfMonth(YearMonth month, long flights) {}

    /** Its flights on a route. */
    public record OfRoute(Route route, long flights) {}

    /** Whether there are facts that fit the flights. */
    public boolean hasFittingFacts() {
        return facts != null && doubts.isEmpty();
    }
}
