package ontime.web.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.flight.DayPart;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.PageRequest;
import ontime.web.paging.Paging;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Which of a day's flights are shown, and in which order, as the address says. Empty parts ask for nothing.
 *
 * @param carrier airline code
 * @param part of the day of the scheduled departure: night, morning, afternoon, evening
 * @param status how the flight ended: on-time, late, cancelled, diverted, unknown
 * @param sort departure, newest or delay
 * @param page from 1
 * @param size flights a page, 1 to 200
 */
public record RouteDayForm(
        @Nullable String carrier,
        @Nullable String part,
        @Nullable String status,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String size) {

    /** Those of the flights that are asked for, in order; 400 where a part does not make sense. */
    public List<Flight> apply(List<Flight> flights) {
        Optional<String> airline = Parameters.findCarrier("carrier", carrier);
        Optional<DayPart> dayPart = Parameters.findChoice("part", part, DayPart.class);
        Optional<FlightStatus> ended = Parameters.findChoice("status", status, FlightStatus.class);
        Stream<Flight> shown = flights.stream()
                .filter(flight -> airline.map(flight.carrier()::equals).orElse(true))
                .filter(flight ->
                        dayPart.map(wanted -> wanted.holds(flight.crsDepTime())).orElse(true))
                .filter(flight -> ended.map(wanted -> wanted == flight.status()).orElse(true));
        // The stored order is that of departure.
        return Parameters.findChoice("sort", sort, FlightOrder.class)
                .map(order -> shown.sorted(order.comparator()))
                .orElse(shown)
                .toList();
    }

    public PageRequest pageRequest() {
        return Parameters.pageRequest(page, size, Paging.DEFAULT_SIZE);
    }

    /** The same choice on the first page of a path. */
    String address(String path) {
        return address(path, parts());
    }

    /** The same choice on another page of a path. */
    String address(String path, int otherPage) {
        List<String> parts = parts();
        parts.add("page=" + otherPage);
        return address(path, parts);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        Parameters.findCarrier("carrier", carrier).ifPresent(code -> parts.add("carrier=" + code));
        Parameters.findChoice("part", part, DayPart.class)
                .ifPresent(choice -> parts.add("part=" + Parameters.wordOf(choice)));
        Parameters.findChoice("status", status, FlightStatus.class)
                .ifPresent(choice -> parts.add("status=" + Parameters.wordOf(choice)));
        Parameters.findChoice("sort", sort, FlightOrder.class)
                .ifPresent(choice -> parts.add("sort=" + Parameters.wordOf(choice)));
        Parameters.findText("size", size)
                .ifPresent(text -> parts.add("size=" + pageRequest().size()));
        return parts;
    }

    private static String address(String path, List<String> parts) {
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
