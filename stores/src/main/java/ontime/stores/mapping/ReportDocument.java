package ontime.stores.mapping;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;

/** A report as it is stored: its maps as lists of parts, and which report it is in the id. */
public record ReportDocument(
        String id,
        DelayFigures figures,
        List<DelayPart> hours,
        List<DelayPart> weekdays,
        List<DelayPart> months,
        DelayParts carriers,
        DelayParts routes,
        DelayParts airports) {

    /** The reports of a subject in a collection. */
    public static DocumentType<DelayReport> type(String collection, DelaySubject subject) {
        return DocumentType.byHand(
                collection,
                report -> id(subject, report.id()),
                report -> StoreCodecs.document(ReportDocument.class, of(report)),
                document -> StoreCodecs.value(ReportDocument.class, document).report(subject));
    }

    private static ReportDocument of(DelayReport report) {
        return new ReportDocument(
                id(report.subject(), report.id()),
                report.figures(),
                list(report.byHour()),
                list(report.byWeekday()),
                list(report.byMonth()),
                report.carriers(),
                report.routes(),
                report.airports());
    }

    /** A report's {@code _id}: its own id, and for airports which of their two reports it is. */
    public static String id(DelaySubject subject, String id) {
        return id + ending(subject);
    }

    private static String ending(DelaySubject subject) {
        return switch (subject) {
            case ALL, AIRLINE, ROUTE -> "";
            case DEPARTURES -> "-departures";
            case ARRIVALS -> "-arrivals";
        };
    }

    private DelayReport report(DelaySubject subject) {
        return new DelayReport(
                subject,
                id.substring(0, id.length() - ending(subject).length()),
                figures,
                map(hours, Integer::valueOf),
                map(weekdays, Integer::valueOf),
                map(months, YearMonth::parse),
                carriers,
                routes,
                airports);
    }

    private static List<DelayPart> list(Map<?, DelayFigures> figures) {
        return figures.entrySet().stream()
                .map(entry -> new DelayPart(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    private static <K extends Comparable<K>> SortedMap<K, DelayFigures> map(
            List<DelayPart> parts, Function<String, K> key) {
        SortedMap<K, DelayFigures> map = new TreeMap<>();
        parts.forEach(part -> map.put(key.apply(part.id()), part.figures()));
        return map;
    }
}
