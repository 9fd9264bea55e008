package ontime.jobs.prediction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ontime.mail.daily.FlightEvidence;
import ontime.mail.daily.FlightEvidence.OwnRecord;
import ontime.mail.daily.FlightEvidence.Reason;
import ontime.mail.daily.FlightEvidence.Usual;
import ontime.model.airline.Airline;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.DelayTotals;
import ontime.model.delay.FlightSimilarity;
import ontime.model.delay.SimilarFlights;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.KnownLeg;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;

/** Finds what past flights say about a flight, in the reports of delays and among all flights. */
final class DailyEvidence implements Function<PredictionRequest, FlightEvidence> {

    private static final PageRequest OWN_FLIGHTS = new PageRequest(1, 30);

    private final DocumentStore store;
    private final FlightSearch search;
    private final KnownDelays known;
    private final Optional<DelayReport> all;
    private final Map<UUID, FlightEvidence> found = new HashMap<>();

    DailyEvidence(DocumentStore store, FlightSearch search, KnownDelays known) {
        this.store = store;
        this.search = search;
        this.known = known;
        this.all = StoreCatalog.findDelayReport(store, DelaySubject.ALL, DelayReport.ALL);
    }

    @Override
    public FlightEvidence apply(PredictionRequest flight) {
        // Several people may watch a flight.
        return found.computeIfAbsent(flight.id(), id -> evidence(flight));
    }

    private FlightEvidence evidence(PredictionRequest flight) {
        Optional<DelayTotals> route =
                report(DelaySubject.ROUTE, flight.route().toString()).map(DelayReport::totals);
        return new FlightEvidence(
                usual(route).orElse(null),
                own(flight).orElse(null),
                incoming(flight).orElse(null),
                reasons(flight));
    }

    private Optional<Usual> usual(Optional<DelayTotals> route) {
        return route.filter(totals -> totals.flights() >= FlightSimilarity.ROUTE.minimumFlights())
                .flatMap(totals -> Usual.of(true, totals))
                .or(() -> all.map(DelayReport::totals).flatMap(totals -> Usual.of(false, totals)));
    }

    /** The newest flights of the number before the day of the flight. */
    private Optional<OwnRecord> own(PredictionRequest flight) {
        return OwnRecord.of(
                search.find(FlightQuery.ofNumberBefore(flight), OWN_FLIGHTS).flights());
    }

    /** The last flight of the airplane that day before it leaves; only loaded days tell the airplane. */
    private Optional<KnownLeg> incoming(PredictionRequest flight) {
        return flight.findTailNum()
                .flatMap(tailNum -> Optional.ofNullable(known.legs(tailNum, flight.flightDate())))
                .flatMap(legs -> legs.stream()
                        .filter(leg -> leg.flightDate().equals(flight.flightDate()))
                        .filter(leg -> leg.dest().equals(flight.origin()) && !leg.cancelled())
                        .filter(leg -> leg.crsDepTime().compareTo(flight.crsDepTime()) < 0)
                        .max(Comparator.comparing(KnownLeg::crsDepTime)));
    }

    private List<Reason> reasons(PredictionRequest flight) {
        return all.map(report -> SimilarFlights.list(flight, report, this::report))
                .map(similar -> Reason.list(similar, this::airline))
                .orElse(List.of());
    }

    private String airline(String code) {
        return store.find(StoreCatalog.AIRLINES, code).map(Airline::name).orElse(code);
    }

    private Optional<DelayReport> report(DelaySubject subject, String id) {
        return StoreCatalog.findDelayReport(store, subject, id);
    }
}
