package ontime.web.flight.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.web.flight.FlightAddress;
import ontime.web.publication.LoadedData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the other flights of a number on its route. */
@Component
final class NumberHistories {

    private static final int DAYS = 30;

    /** More than a number is flown on one route in so many days. */
    private static final int MOST = 200;

    private final FlightSearch search;

    NumberHistories(FlightSearch search) {
        this.search = search;
    }

    /** The 30 days up to the day of a flight; if fewer are loaded before it, days after it are added. */
    NumberHistory of(Flight flight, LoadedData loaded) {
        LocalDate before = flight.flightDate().minusDays(DAYS - 1L);
        LocalDate first = loaded.findNearest(before)
                .filter(nearest -> nearest.isAfter(before))
                .orElse(before);
        LocalDate last = first.plusDays(DAYS - 1L);
        return new NumberHistory(
                first,
                last,
                search.find(ofNumber(flight, first, last), new PageRequest(1, MOST)).flights().stream()
                        .map(other -> day(other, flight))
                        .toList(),
                find(
                        ofNumber(flight, null, flight.flightDate().minusDays(1))
                                .refined(Optional.empty(), Optional.empty(), FlightOrder.NEWEST),
                        flight),
                find(ofNumber(flight, flight.flightDate().plusDays(1), null), flight));
    }

    private static NumberHistory.Day day(Flight other, Flight flight) {
        return new NumberHistory.Day(other, FlightAddress.of(other), other.key().equals(flight.key()));
    }

    private static FlightQuery ofNumber(Flight flight, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new FlightQuery(
                Optional.of(flight.carrier()),
                Optional.of(flight.origin()),
                Optional.of(flight.dest()),
                Optional.ofNullable(first),
                Optional.ofNullable(last),
                Optional.empty(),
                OptionalInt.of(flight.flightNum()));
    }

    private NumberHistory.@Nullable Day find(FlightQuery query, Flight flight) {
        return search.find(query, new PageRequest(1, 1)).flights().stream()
                .findFirst()
                .map(other -> day(other, flight))
                .orElse(null);
    }
}
