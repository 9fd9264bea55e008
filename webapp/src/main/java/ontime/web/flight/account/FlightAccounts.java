package ontime.web.flight.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.model.airport.Airport;
import ontime.model.flight.Flight;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.flight.FlightAddress;
import ontime.web.flight.FlightRows;
import ontime.web.flight.RouteDays;
import ontime.web.weather.ObservedWeather;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Combines what the stores know about a flight, for its page and its JSON. */
@Component
final class FlightAccounts {

    private final RouteDays routeDays;
    private final AirportDirectory airports;
    private final AirplaneDays airplaneDays;
    private final FlightRows rows;
    private final ObservedWeather weather;

    FlightAccounts(
            RouteDays routeDays,
            AirportDirectory airports,
            AirplaneDays airplaneDays,
            FlightRows rows,
            ObservedWeather weather) {
        this.routeDays = routeDays;
        this.airports = airports;
        this.airplaneDays = airplaneDays;
        this.rows = rows;
        this.weather = weather;
    }

    /** Every record of a number on a route and day, in order of departure; 404 if there is none. */
    List<FlightAccount> list(FlightAddress address) {
        List<FlightAccount> found = find(address);
        if (found.isEmpty()) {
            throw unknown(address);
        }
        return found;
    }

    /** The same; empty if there is none. */
    List<FlightAccount> find(FlightAddress address) {
        return address.matching(routeDays.list(address.route(), address.day())).stream()
                .map(this::account)
                .toList();
    }

    /** 404: there is no such flight. */
    static ProblemException unknown(FlightAddress address) {
        return ProblemException.ofNotFound(
                "flight.unknown",
                address.number(),
                address.route().origin(),
                address.route().dest(),
                address.day().toString());
    }

    private FlightAccount account(Flight flight) {
        Map<String, Airport> byCode = airports.byCode();
        List<FlightPhase> phases =
                FlightPhases.list(flight, zone(byCode, flight.origin()), zone(byCode, flight.dest()));
        return new FlightAccount(
                flight,
                "at-" + flight.crsDepTime() + "-" + flight.ordinal(),
                rows.of(flight),
                phases,
                DelayCause.list(flight),
                airplaneDays.find(flight).map(this::legs),
                phases.stream()
                        .filter(phase -> phase.event() == FlightEvent.GATE_OUT || phase.event() == FlightEvent.GATE_IN)
                        .flatMap(phase -> met(phase).stream())
                        .toList());
    }

    /** The weather by the time of an event, or by its schedule if it did not happen. */
    private Optional<MetWeather> met(FlightPhase phase) {
        return Optional.ofNullable(phase.actual())
                .or(() -> Optional.ofNullable(phase.scheduled()))
                .map(LocalMoment::at)
                .flatMap(moment -> weather.find(phase.airport(), moment.toInstant())
                        .map(observation -> new MetWeather(
                                phase.event(),
                                phase.airport(),
                                observation.observedAt().atOffset(moment.getOffset()),
                                observation)));
    }

    private FlightAccount.AirplaneLegs legs(AirplaneDay day) {
        return new FlightAccount.AirplaneLegs(
                day, rows.of(day.flights()), day.findInbound().map(rows::of));
    }

    private static @Nullable ZoneId zone(Map<String, Airport> airports, String code) {
        return Optional.ofNullable(airports.get(code)).map(Airport::timeZone).orElse(null);
    }
}
