package ontime.web.report;

import java.util.Optional;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.web.airport.AirportDirectory;
import ontime.web.delay.ReportDirectory;
import ontime.web.parameter.Parameters;
import org.springframework.stereotype.Component;

/** Airports with their reports, for pages and API alike. */
@Component
final class AirportReports {

    /** Where the API has them. */
    static final String API = "/api/v1/airports/";

    private final AirportDirectory airports;
    private final ReportDirectory reports;

    AirportReports(AirportDirectory airports, ReportDirectory reports) {
        this.airports = airports;
        this.reports = reports;
    }

    /** The airport that an address names; 404 where no loaded flight uses it. */
    Airport airport(String code) {
        return airports.get(Parameters.require("code", Parameters.findAirportCode("code", code)));
    }

    /** The flights from an airport; empty where there are none. */
    Optional<DelayReport> findDepartures(Airport airport) {
        return reports.find(DelaySubject.DEPARTURES, airport.code());
    }

    /** The flights to an airport; empty where there are none. */
    Optional<DelayReport> findArrivals(Airport airport) {
        return reports.find(DelaySubject.ARRIVALS, airport.code());
    }
}
