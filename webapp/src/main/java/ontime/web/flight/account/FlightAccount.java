package ontime.web.flight.account;

import java.util.List;
import java.util.Optional;
import ontime.model.flight.Flight;
import ontime.web.flight.FlightRow;

/**
 * Everything that is known of one row of the table.
 *
 * @param flight as reported
 * @param anchor of its part of the page: several rows may have one number on a day
 * @param row with names
 * @param phases its events, in order
 * @param causes what its delay is put down to; empty where nothing is
 * @param airplane what its airplane flew around it; empty where that is not known
 */
record FlightAccount(
        Flight flight,
        String anchor,
        FlightRow row,
        List<FlightPhase> phases,
        List<DelayCause> causes,
        Optional<AirplaneLegs> airplane) {

    FlightAccount {
        phases = List.copyOf(phases);
        causes = List.copyOf(causes);
    }

    /**
     * What the airplane flew, ready for a table.
     *
     * @param day the flights
     * @param rows the same with names
     * @param inbound the flight that brought the airplane; empty where it is not known
     */
    record AirplaneLegs(AirplaneDay day, List<FlightRow> rows, Optional<FlightRow> inbound) {

        AirplaneLegs {
            rows = List.copyOf(rows);
        }
    }

    /** Whether take-off or landing are not in the record but follow from the taxi times. */
    public boolean isReckoned() {
        return phases.stream().map(FlightPhase::actual).anyMatch(actual -> actual != null && actual.reckoned());
    }
}
