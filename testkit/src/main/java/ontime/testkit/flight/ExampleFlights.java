package ontime.testkit.flight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Diversion;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;

/**
 * Flights for tests, by hand: one of every status from Atlanta to New York on {@link #DAY}, and many for pages. Each
 * call returns new, equal values.
 */
public final class ExampleFlights {

    /** A Tuesday in winter. */
    public static final LocalDate DAY = LocalDate.of(2008, 1, 15);

    public static final Route ATL_JFK = new Route("ATL", "JFK");
    public static final Route ATL_SFO = new Route("ATL", "SFO");

    /** The order of search results, and within a day on a route that of its page. */
    public static final Comparator<Flight> SEARCH_ORDER = Comparator.comparing(Flight::flightDate)
            .thenComparing(Flight::crsDepTime)
            .thenComparing(Flight::carrier)
            .thenComparing(Flight::flightNum)
            .thenComparing(Flight::origin)
            .thenComparing(Flight::dest)
            .thenComparing(Flight::ordinal);

    private static final int MINUTES_BETWEEN = 7;

    private ExampleFlights() {}

    /** Flights by route and day, as they are stored. */
    public static List<RouteDay> routeDays(Collection<Flight> flights) {
        return flights.stream()
                .sorted(SEARCH_ORDER)
                .collect(Collectors.groupingBy(flight -> RouteDay.id(flight.route(), flight.flightDate())))
                .values()
                .stream()
                .map(ofDay -> new RouteDay(ofDay.get(0).route(), ofDay.get(0).flightDate(), ofDay))
                .toList();
    }

    /** DL 640 at 07:15, 3 minutes early. */
    public static Flight onTime() {
        return FlightBuilder.of(DAY, "DL", 640, ATL_JFK, "0715").arrived(-3).build();
    }

    /** AA 12 at 08:00, 95 minutes late, with all its causes. */
    public static Flight late() {
        return FlightBuilder.of(DAY, "AA", 12, ATL_JFK, "0800")
                .tailNum("N338AA")
                .arrived(95)
                .causes(20, 5, 40, 0, 30)
                .build();
    }

    /** DL 644 at 09:30, cancelled because of the weather. */
    public static Flight cancelled() {
        return FlightBuilder.of(DAY, "DL", 644, ATL_JFK, "0930").cancelled("B").build();
    }

    /** DL 646 at 12:00, diverted to San Francisco, and 310 minutes late at its gate. */
    public static Flight diverted() {
        Diversion.Stop stop = new Diversion.Stop("SFO", "1406", 31, "1540", "N640DL");
        return FlightBuilder.of(DAY, "DL", 646, ATL_JFK, "1200")
                .diverted(new Diversion(1, true, 440, 310, List.of(stop)))
                .build();
    }

    /** 9E 5 at 23:59: BTS reports only the key. */
    public static Flight unknown() {
        return FlightBuilder.of(DAY, "9E", 5, ATL_JFK, "2359").withoutTailNum().build();
    }

    /** The second row with DL 640's key and another tail number, as in the files of BTS. */
    public static Flight sameKeyOtherTail() {
        return FlightBuilder.of(DAY, "DL", 640, ATL_JFK, "0715")
                .tailNum("80009E")
                .arrived(-3)
                .ordinal(1)
                .build();
    }

    /** One of every status, and the second row of a key: the page ATL to JFK of {@link #DAY}, in its order. */
    public static List<Flight> list() {
        return List.of(onTime(), sameKeyOtherTail(), late(), cancelled(), diverted(), unknown());
    }

    /** Many flights of one day from Atlanta to San Francisco, in search order: for pages. */
    public static List<Flight> list(int count, LocalDate day) {
        return IntStream.range(0, count)
                .mapToObj(i -> FlightBuilder.of(day, "DL", 1000 + i, ATL_SFO, BtsTime.ofMinute(i / 3 * MINUTES_BETWEEN))
                        .arrived(i % 60 - 20)
                        .build())
                .sorted(SEARCH_ORDER)
                .toList();
    }
}
