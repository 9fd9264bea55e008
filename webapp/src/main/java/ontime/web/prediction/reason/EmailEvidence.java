package ontime.web.prediction.reason;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.mail.daily.FlightEvidence;
import ontime.mail.daily.FlightEvidence.OwnRecord;
import ontime.mail.daily.FlightEvidence.Usual;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.FlightSimilarity;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.FlightOrder;
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
                .flatMap(totals -> totals.lateShare().stream()
                        .mapToObj(late ->
                                new Usual(true, late, (double) totals.cancelled() / totals.flights(), totals.flights()))
                        .findFirst());
    }

    private Optional<OwnRecord> own(PredictionRequest flight) {
        FlightQuery query = new FlightQuery(
                        Optional.of(flight.carrier()),
                        Optional.of(flight.origin()),
                        Optional.of(flight.dest()),
                        Optional.empty(),
                        Optional.of(flight.flightDate().minusDays(1)),
                        Optional.empty(),
                        OptionalInt.of(flight.flightNum()))
                .refined(Optional.empty(), Optional.empty(), FlightOrder.NEWEST);
        List<Flight> flights = search.find(query, OWN_FLIGHTS).flights();
        int onTime = (int) flights.stream()
                .filter(past -> past.status() == FlightStatus.ON_TIME)
                .count();
        return flights.isEmpty() ? Optional.empty() : Optional.of(new OwnRecord(onTime, flights.size()));
    }

    private List<FlightEvidence.Reason> reasons(PredictionRequest flight) {
        return FlightEvidence.Reason.list(
                reasons.similar(flight), code -> airlines.namesByCode().getOrDefault(code, code));
    }
}
