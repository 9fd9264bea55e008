package ontime.web.flight.account;

import java.util.List;
import java.util.Optional;
import ontime.model.flight.Flight;
import ontime.web.flight.FlightRow;

/**
 * Everything that is known about one record of a flight.
 *
 * @param flight as reported
 * @param anchor of its part of the page; several records of a day may have the same number
 * @param row the same with names
 * @param phases events, in order
 * @param causes causes of its delay; empty if none is reported
 * @param airplane flights of its airplane around it; empty if unknown
 * @param weather at the origin and at the destination; only where it was observed
 */
record FlightAccount(
        Flight flight,
        String anchor,
        FlightRow row,
        List<FlightPhase> phases,
        List<DelayCause> causes,
        Optional<AirplaneLegs> airplane,
        List<MetWeather> weather) {

    FlightAccount {
        phases = List.copyOf(phases);
        causes = List.copyOf(causes);
        weather = List.copyOf(weather);
    }

    /**
     * The flights of the airplane, for a table.
     *
     * @param day the flights
     * @param rows the same with names
     * @param inbound the flight that brought the airplane; empty if unknown
     */
    record AirplaneLegs(AirplaneDay day, List<FlightRow> rows, Optional<FlightRow> inbound) {

        AirplaneLegs {
            rows = List.copyOf(rows);
        }
    }

    /** Whether take-off or landing is computed from the taxi times, because it is not in the record. */
    public boolean isReckoned() {
        return phases.stream().map(FlightPhase::actual).anyMatch(actual -> actual != null && actual.reckoned());
    }
}
