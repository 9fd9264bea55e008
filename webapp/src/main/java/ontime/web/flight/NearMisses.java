package ontime.web.flight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ontime.model.flight.Route;
import ontime.web.airline.AirlineDirectory;
import ontime.web.error.NextStep;
import org.springframework.stereotype.Component;

/** Finds flights that are close to what a person asked for, where nothing is exactly that. Each link says how many. */
@Component
public final class NearMisses {

    private static final int MOST_FLIGHTS = 5;

    private final FlightCounts counts;
    private final AirlineDirectory airlines;

    NearMisses(FlightCounts counts, AirlineDirectory airlines) {
        this.counts = counts;
        this.airlines = airlines;
    }

    /** The nearest first; none if there is nothing of the kind. */
    public List<NextStep> of(FlightQuestion asked) {
        List<NextStep> steps = new ArrayList<>();
        LocalDate day = asked.date();
        boolean hasNumber = asked.carrier() != null && asked.flightNum() != null;
        boolean hasRoute = asked.origin() != null && asked.dest() != null;
        FlightQuestion anyNumber = asked.withFlightNum(null);
        if (hasNumber && day != null) {
            addFlights(asked.withPlaces(null, null), steps);
        }
        if (hasNumber && hasRoute) {
            add(asked.withDate(null), "near.number.route", asked.number(), steps);
        }
        if (hasRoute && asked.carrier() != null) {
            add(anyNumber, day == null ? "near.airline.route" : "near.airline.route.day", airline(asked), steps);
        }
        if (hasRoute) {
            FlightQuestion anyAirline = anyNumber.withCarrier(null);
            if (day != null) {
                add(anyAirline, "near.route.day", "", steps);
            }
            add(anyAirline.withDate(null), "near.route", "", steps);
        }
        if (hasNumber && steps.isEmpty()) {
            add(asked.withPlaces(null, null).withDate(null), "near.number", asked.number(), steps);
        }
        if (asked.carrier() != null && day != null && steps.isEmpty()) {
            add(anyNumber.withPlaces(null, null), "near.airline.day", airline(asked), steps);
        }
        if (asked.tailNum() != null && day != null) {
            add(asked.withDate(null), "near.airplane", asked.tailNum(), steps);
        }
        return steps;
    }

    /** The search page of what is asked; of a day, the page of the route if there is only one. */
    public String pageOf(FlightQuestion asked) {
        LocalDate day = asked.date();
        if (day == null || asked.origin() == null || asked.dest() == null || asked.flightNum() != null) {
            return asked.address();
        }
        List<Route> routes = counts.routes(asked).stream()
                .map(FlightCounts.RouteCount::route)
                .toList();
        return routes.size() == 1 && asked.carrier() == null ? RouteDayAddress.of(routes.get(0), day) : asked.address();
    }

    private void addFlights(FlightQuestion number, List<NextStep> steps) {
        counts.first(number, MOST_FLIGHTS).stream()
                .map(flight -> NextStep.of(
                        FlightAddress.of(flight), "near.flight", number.number(), flight.origin(), flight.dest()))
                .distinct()
                .forEach(steps::add);
    }

    private void add(FlightQuestion asked, String code, String name, List<NextStep> steps) {
        long flights = counts.count(asked);
        if (flights > 0) {
            steps.add(NextStep.of(
                    pageOf(asked), code, name, flights, String.valueOf(asked.origin()), String.valueOf(asked.dest())));
        }
    }

    private String airline(FlightQuestion asked) {
        String code = String.valueOf(asked.carrier());
        return airlines.namesByCode().getOrDefault(code, code);
    }
}
