package ontime.web.prediction.reason;

import java.util.List;
import java.util.Optional;
import ontime.mail.daily.FlightEvidence;
import ontime.mail.daily.FlightEvidence.OwnRecord;
import ontime.mail.daily.FlightEvidence.Usual;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.FlightSimilarity;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.web.airline.AirlineDirectory;
import ontime.web.delay.ReportDirectory;
import org.springframework.stereotype.Component;

/** Finds what an email tells about the past of a flight, for the sample of the email. */
@Component
public final class EmailEvidence {

    private static final PageRequest OWN_FLIGHTS = new PageRequest(1, 30);

    private final ReasonFinder reasons;
    private final ReportDirectory reports;
    private final FlightSearch search;
    private final AirlineDirectory airlines;

    EmailEvidence(ReasonFinder reasons, ReportDirectory reports, FlightSearch search, AirlineDirectory airlines) {
        this.reasons = reasons;
        this.reports = reports;
        this.search = search;
        this.airlines = airlines;
    }

    /** What past flights say about a flight. The incoming airplane is left out: it is known on the day only. */
    public FlightEvidence find(PredictionRequest flight) {
        return new FlightEvidence(usual(flight).orElse(null), own(flight).orElse(null), null, reasons(flight));
    }

    private Optional<Usual> usual(PredictionRequest flight) {
        return reports.find(DelaySubject.ROUTE, flight.route().toString())
                .filter(report -> report.totals().flights() >= FlightSimilarity.ROUTE.minimumFlights())
                .map(DelayReport::totals)
                .flatMap(totals -> Usual.of(true, totals));
    }

    private Optional<OwnRecord> own(PredictionRequest flight) {
        return OwnRecord.of(
                search.find(FlightQuery.ofNumberBefore(flight), OWN_FLIGHTS).flights());
    }

    private List<FlightEvidence.Reason> reasons(PredictionRequest flight) {
        return FlightEvidence.Reason.list(
                reasons.similar(flight), code -> airlines.namesByCode().getOrDefault(code, code));
    }
}
