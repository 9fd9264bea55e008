package ontime.web.prediction.reason;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.mail.daily.FlightEvidence;
import ontime.mail.daily.FlightEvidence.OwnRecord;
import ontime.mail.daily.FlightEvidence.Usual;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.LateShareComparison;
import ontime.model.flight.BtsTime;
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

    private static final int MOST_REASONS = 3;
    private static final int MINUTES_OF_HOUR = 60;
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
                .filter(report -> report.totals().flights() >= Similarity.ROUTE.minimumFlights())
                .flatMap(report -> report.totals().lateShare().stream()
                        .mapToObj(late -> new Usual(true, late, report.totals().flights()))
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
        return reasons.find(flight, Locale.ENGLISH).stream()
                .flatMap(found -> found.compared().stream())
                .filter(reason -> reason.comparison() != LateShareComparison.AS_USUAL)
                .limit(MOST_REASONS)
                .map(reason -> new FlightEvidence.Reason(
                        FlightEvidence.Similarity.valueOf(reason.similarity().name()),
                        value(reason.similarity(), flight),
                        reason.lateShare(),
                        reason.comparison()))
                .toList();
    }

    private String value(Similarity similarity, PredictionRequest flight) {
        return switch (similarity) {
            case ROUTE -> "";
            case HOUR -> BtsTime.ofMinute(BtsTime.hour(flight.crsDepTime()) * MINUTES_OF_HOUR);
            case CARRIER -> airlines.namesByCode().getOrDefault(flight.carrier(), flight.carrier());
            case WEEKDAY -> Integer.toString(flight.flightDate().getDayOfWeek().getValue());
            case ORIGIN -> flight.origin();
            case DEST -> flight.dest();
        };
    }
}
