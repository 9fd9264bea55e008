package ontime.web.flight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.NextStep;
import ontime.web.parameter.FormAddress;
import org.springframework.stereotype.Component;

/** Texts that a person can type into the search box, all of them from one of the newest flights. */
@Component
public final class SearchExamples {

    private final FlightSearch search;
    private final AirportDirectory airports;
    private final AirlineDirectory airlines;

    SearchExamples(FlightSearch search, AirportDirectory airports, AirlineDirectory airlines) {
        this.search = search;
        this.airports = airports;
        this.airlines = airlines;
    }

    /** One of each kind; none if nothing is loaded. */
    public List<NextStep> list() {
        FlightQuery newest = FlightQuery.ofAll().refined(Optional.empty(), Optional.empty(), FlightOrder.NEWEST);
        return search.find(newest, new PageRequest(1, 1)).flights().stream()
                .flatMap(this::examples)
                .toList();
    }

    private Stream<NextStep> examples(Flight flight) {
        String number = flight.carrier() + flight.flightNum();
        return Stream.concat(
                Stream.of(
                        of("find.example.flight", number + " " + flight.flightDate()),
                        of("find.example.number", number),
                        of("find.example.route", city(flight.origin()) + " - " + city(flight.dest())),
                        of("find.example.airport", flight.origin()),
                        of("find.example.airline", airlines.nameOn(flight.flightDate(), flight.carrier()))),
                Stream.ofNullable(flight.tailNum()).map(tail -> of("find.example.airplane", tail)));
    }

    private String city(String code) {
        return airports.find(code).map(Airport::city).orElse(code);
    }

    private static NextStep of(String code, String text) {
        return NextStep.of(FormAddress.ofBox(text).toString(), code, text);
    }
}
