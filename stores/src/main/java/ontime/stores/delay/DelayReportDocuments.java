package ontime.stores.delay;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import ontime.model.catalog.StoredDataset;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import org.bson.Document;

/** The documents of reports: what jobs write and pages read. */
public final class DelayReportDocuments {

    private static final String ID = "_id";
    private static final String HOURS = "Hours";
    private static final String WEEKDAYS = "Weekdays";
    private static final String MONTHS = "Months";
    private static final String CARRIERS = "Carriers";
    private static final String ROUTES = "Routes";
    private static final String AIRPORTS = "Airports";
    private static final String ALL = "All";
    private static final String MOST = "Most";

    private DelayReportDocuments() {}

    /** The dataset, and collection, that the reports of a subject are in. */
    public static StoredDataset dataset(DelaySubject subject) {
        return switch (subject) {
            case ALL -> StoredDataset.ALL_FLIGHTS_REPORT;
            case AIRLINE -> StoredDataset.AIRLINE_REPORTS;
            case DEPARTURES, ARRIVALS -> StoredDataset.AIRPORT_REPORTS;
            case ROUTE -> StoredDataset.ROUTE_REPORTS;
        };
    }

    /** A report's {@code _id}: its own id, and for airports which of their two reports it is. */
    public static String id(DelaySubject subject, String id) {
        return switch (subject) {
            case ALL, AIRLINE, ROUTE -> id;
            case DEPARTURES -> id + "-departures";
            case ARRIVALS -> id + "-arrivals";
        };
    }

    /** A report's document. */
    public static Document of(DelayReport report) {
        Document document = new Document(ID, id(report.subject(), report.id()));
        DelayFiguresDocuments.append(document, report.figures());
        return document.append(HOURS, list(report.byHour()))
                .append(WEEKDAYS, list(report.byWeekday()))
                .append(MONTHS, list(report.byMonth()))
                .append(CARRIERS, of(report.carriers()))
                .append(ROUTES, of(report.routes()))
                .append(AIRPORTS, of(report.airports()));
    }

    static DelayReport report(DelaySubject subject, String id, Document document) {
        return new DelayReport(
                subject,
                id,
                DelayFiguresDocuments.figures(document),
                map(document, HOURS, Integer::valueOf),
                map(document, WEEKDAYS, Integer::valueOf),
                map(document, MONTHS, YearMonth::parse),
                parts(document.get(CARRIERS, Document.class)),
                parts(document.get(ROUTES, Document.class)),
                parts(document.get(AIRPORTS, Document.class)));
    }

    private static <K> List<Document> list(Map<K, DelayFigures> figures) {
        return figures.entrySet().stream()
                .map(entry -> DelayFiguresDocuments.of(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    private static <K extends Comparable<K>> SortedMap<K, DelayFigures> map(
            Document document, String name, Function<String, K> key) {
        SortedMap<K, DelayFigures> figures = new TreeMap<>();
        document.getList(name, Document.class)
                .forEach(part ->
                        figures.put(key.apply(DelayFiguresDocuments.key(part)), DelayFiguresDocuments.figures(part)));
        return figures;
    }

    private static Document of(DelayParts parts) {
        return new Document(ALL, parts.all()).append(MOST, DelayFiguresDocuments.of(parts.most()));
    }

    private static DelayParts parts(Document document) {
        return new DelayParts(
                document.getInteger(ALL),
                document.getList(MOST, Document.class).stream()
                        .map(DelayFiguresDocuments::part)
                        .toList());
    }
}
