package ontime.web.prediction.reason;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.FlightSimilarity;
import ontime.model.delay.SimilarFlights;
import ontime.model.prediction.PredictionRequest;
import ontime.web.airline.AirlineDirectory;
import ontime.web.delay.PartNames;
import ontime.web.delay.ReportDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds how often similar flights were late, in the reports of routes, airlines and airports. */
@Component
public final class ReasonFinder {

    private final ReportDirectory reports;
    private final AirlineDirectory airlines;
    private final MessageSource messages;

    ReasonFinder(ReportDirectory reports, AirlineDirectory airlines, MessageSource messages) {
        this.reports = reports;
        this.airlines = airlines;
        this.messages = messages;
    }

    /** What raises or lowers the risk of a delay; empty if no flights are loaded. */
    public Optional<Reasons> find(PredictionRequest asked, Locale locale) {
        return reports.findAll()
                .filter(all -> all.totals().lateArrivalShare().isPresent()
                        && !all.byMonth().isEmpty())
                .map(all -> reasons(asked, all, locale));
    }

    /** The comparisons of a flight with all flights; none if no flights are loaded. */
    List<SimilarFlights> similar(PredictionRequest asked) {
        return reports.findAll()
                .map(all -> SimilarFlights.list(asked, all, reports::find))
                .orElse(List.of());
    }

    /** How many flights are usually cancelled, of the route or, if it has too few, of all; empty if none are loaded. */
    public Optional<UsualCancellations> findCancellations(PredictionRequest asked) {
        return reports.find(DelaySubject.ROUTE, asked.route().toString())
                .map(DelayReport::totals)
                .filter(totals -> totals.flights() >= FlightSimilarity.ROUTE.minimumFlights())
                .map(totals -> UsualCancellations.of(true, totals))
                .or(() -> reports.findAll()
                        .map(DelayReport::totals)
                        .filter(totals -> totals.flights() > 0)
                        .map(totals -> UsualCancellations.of(false, totals)));
    }

    private Reasons reasons(PredictionRequest asked, DelayReport all, Locale locale) {
        return Reasons.of(
                all.byMonth().firstKey(),
                all.byMonth().lastKey(),
                all.totals().arrivals(),
                all.totals().lateArrivalShare().orElseThrow(),
                SimilarFlights.list(asked, all, reports::find).stream()
                        .map(similar -> reason(asked, similar, locale))
                        .toList());
    }

    private Reason reason(PredictionRequest asked, SimilarFlights similar, Locale locale) {
        return new Reason(
                similar.similarity(),
                words(asked, similar, locale),
                similar.flights(),
                similar.lateShare(),
                similar.difference(),
                similar.comparison(),
                page(asked, similar));
    }

    private String words(PredictionRequest asked, SimilarFlights similar, Locale locale) {
        String key = similar.key();
        Object[] names =
                switch (similar.similarity()) {
                    case ROUTE -> new Object[] {asked.origin(), asked.dest()};
                    case HOUR -> new Object[] {PartNames.hour(key, locale)};
                    case CARRIER -> new Object[] {airlines.namesByCode().getOrDefault(key, key)};
                    case WEEKDAY -> new Object[] {PartNames.weekday(key, locale)};
                    case ORIGIN, DEST -> new Object[] {key};
                };
        return messages.getMessage("prediction.like." + similar.similarity(), names, locale);
    }

    private static @Nullable String page(PredictionRequest asked, SimilarFlights similar) {
        return switch (similar.similarity()) {
            case ROUTE -> "/routes/" + asked.origin() + "/" + asked.dest();
            case CARRIER -> AirlineDirectory.address(similar.key());
            case ORIGIN, DEST -> "/airports/" + similar.key();
            case HOUR, WEEKDAY -> null;
        };
    }
}
