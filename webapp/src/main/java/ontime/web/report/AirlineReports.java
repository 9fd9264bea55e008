package ontime.web.report;

import ontime.model.airline.Airline;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.web.airline.AirlineDirectory;
import ontime.web.delay.ReportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.parameter.Parameters;
import org.springframework.stereotype.Component;

/** Airlines with their reports, for pages and API alike. */
@Component
final class AirlineReports {

    /** Where the API has them. */
    static final String API = "/api/v1/airlines/";

    private final AirlineDirectory airlines;
    private final ReportDirectory reports;

    AirlineReports(AirlineDirectory airlines, ReportDirectory reports) {
        this.airlines = airlines;
        this.reports = reports;
    }

    /** The airline that an address names; 404 where no loaded flight is its. */
    Airline airline(String code) {
        return airlines.get(Parameters.require("carrier", Parameters.findCarrier("carrier", code)));
    }

    /** The report of an airline that has flights. */
    DelayReport report(Airline airline) {
        return reports.find(DelaySubject.AIRLINE, airline.code())
                .orElseThrow(() -> ProblemException.ofNotFound("report.none", airline.name())
                        .withHelp("/airlines", "airlines.title"));
    }
}
