package ontime.web.prediction.reason;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.DelayTotals;
import ontime.model.delay.LateShareComparison;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Route;
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
                .filter(all ->
                        all.totals().lateShare().isPresent() && !all.byMonth().isEmpty())
                .map(all -> reasons(asked, all, locale));
    }

    private Reasons reasons(PredictionRequest asked, DelayReport all, Locale locale) {
        double usual = all.totals().lateShare().orElseThrow();
        return Reasons.of(
                all.byMonth().firstKey(),
                all.byMonth().lastKey(),
                all.totals().flights(),
                usual,
                Stream.of(
                                ofRoute(asked, usual, locale),
                                ofHour(asked, all, usual, locale),
                                ofCarrier(asked, usual, locale),
                                ofWeekday(asked, all, usual, locale),
                                ofAirport(Similarity.ORIGIN, DelaySubject.DEPARTURES, asked.origin(), usual, locale),
                                ofAirport(Similarity.DEST, DelaySubject.ARRIVALS, asked.dest(), usual, locale))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Reason> ofRoute(PredictionRequest asked, double usual, Locale locale) {
        Route route = new Route(asked.origin(), asked.dest());
        String words = words(Similarity.ROUTE, locale, asked.origin(), asked.dest());
        String page = "/routes/" + asked.origin() + "/" + asked.dest();
        return ofReport(Similarity.ROUTE, words, DelaySubject.ROUTE, route.toString(), usual, page);
    }

    private Optional<Reason> ofCarrier(PredictionRequest asked, double usual, Locale locale) {
        String name = airlines.namesByCode().getOrDefault(asked.carrier(), asked.carrier());
        String words = words(Similarity.CARRIER, locale, name);
        String page = AirlineDirectory.address(asked.carrier());
        return ofReport(Similarity.CARRIER, words, DelaySubject.AIRLINE, asked.carrier(), usual, page);
    }

    private Optional<Reason> ofAirport(
            Similarity similarity, DelaySubject subject, String code, double usual, Locale locale) {
        return ofReport(similarity, words(similarity, locale, code), subject, code, usual, "/airports/" + code);
    }

    private Optional<Reason> ofHour(PredictionRequest asked, DelayReport all, double usual, Locale locale) {
        int hour = BtsTime.hour(asked.crsDepTime());
        String words = words(Similarity.HOUR, locale, PartNames.hour(Integer.toString(hour), locale));
        return ofPart(Similarity.HOUR, words, all.byHour(), hour, usual);
    }

    private Optional<Reason> ofWeekday(PredictionRequest asked, DelayReport all, double usual, Locale locale) {
        int weekday = asked.flightDate().getDayOfWeek().getValue();
        String words = words(Similarity.WEEKDAY, locale, PartNames.weekday(Integer.toString(weekday), locale));
        return ofPart(Similarity.WEEKDAY, words, all.byWeekday(), weekday, usual);
    }

    private Optional<Reason> ofReport(
            Similarity similarity, String words, DelaySubject subject, String id, double usual, String page) {
        return reports.find(subject, id).flatMap(report -> reason(similarity, words, report.totals(), usual, page));
    }

    private static Optional<Reason> ofPart(
            Similarity similarity, String words, Map<Integer, DelayFigures> parts, int part, double usual) {
        return Optional.ofNullable(parts.get(part))
                .flatMap(figures -> reason(similarity, words, figures.totals(), usual, null));
    }

    private static Optional<Reason> reason(
            Similarity similarity, String words, DelayTotals totals, double usual, @Nullable String page) {
        return totals.lateShare().stream()
                .mapToObj(share -> new Reason(
                        similarity,
                        words,
                        totals.flights(),
                        share,
                        share - usual,
                        LateShareComparison.of(share, usual, totals.flights()),
                        page))
                .findFirst();
    }

    private String words(Similarity similarity, Locale locale, Object... names) {
        return messages.getMessage("prediction.like." + similarity, names, locale);
    }
}
