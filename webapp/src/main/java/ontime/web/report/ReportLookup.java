package ontime.web.report;

import java.util.Optional;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.delay.ReportDirectory;
import ontime.web.error.ProblemException;
import org.springframework.stereotype.Component;

/** Finds airlines and airports with their reports, for pages and the API. */
@Component
final class ReportLookup {

    /** Airlines in the API. */
    static final String AIRLINES_API = "/api/v1/airlines";

    /** Airports in the API. */
    static final String AIRPORTS_API = "/api/v1/airports";

    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final ReportDirectory reports;

    ReportLookup(AirlineDirectory airlines, AirportDirectory airports, ReportDirectory reports) {
        this.airlines = airlines;
        this.airports = airports;
        this.reports = reports;
    }

    /** The airline with a code; 404 if it has no loaded flights. */
    Airline airline(String code) {
        return airlines.get(code);
    }

    /** The report of an airline; 404 if there is none. */
    DelayReport report(Airline airline) {
        return reports.find(DelaySubject.AIRLINE, airline.code())
                .orElseThrow(() -> ProblemException.ofNotFound("report.none", airline.name())
                        .withHelp("/airlines", "airlines.title"));
    }

    /** The airport with a code; 404 if no loaded flight uses it. */
    Airport airport(String code) {
        return airports.get(code);
    }

    /** The report of the flights from an airport; empty if there are none. */
    Optional<DelayReport> findDepartures(Airport airport) {
        return reports.find(DelaySubject.DEPARTURES, airport.code());
    }

    /** The report of the flights to an airport; empty if there are none. */
    Optional<DelayReport> findArrivals(Airport airport) {
        return reports.find(DelaySubject.ARRIVALS, airport.code());
    }
}
