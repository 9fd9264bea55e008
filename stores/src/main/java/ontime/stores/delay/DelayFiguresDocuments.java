package ontime.stores.delay;

import java.util.List;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayPercentiles;
import ontime.model.delay.DelayTotals;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Figures as documents. Zeros are left out: a report has hundreds of figures, and most causes are rare. */
final class DelayFiguresDocuments {

    private static final String KEY = "Key";
    private static final String MEDIAN = "MedianArrDelay";
    private static final String NINETIETH = "NinetiethArrDelay";

    private DelayFiguresDocuments() {}

    /** Parts, each with its id. */
    static List<Document> of(List<DelayPart> parts) {
        return parts.stream().map(part -> of(part.id(), part.figures())).toList();
    }

    /** Figures with what they are of. */
    static Document of(String key, DelayFigures figures) {
        Document document = new Document(KEY, key);
        append(document, figures);
        return document;
    }

    /** Adds the fields of figures. */
    static void append(Document document, DelayFigures figures) {
        DelayTotals totals = figures.totals();
        put(document, "Flights", totals.flights());
        put(document, "CancelledByCarrier", totals.cancellations().carrier());
        put(document, "CancelledByWeather", totals.cancellations().weather());
        put(document, "CancelledByNAS", totals.cancellations().nas());
        put(document, "CancelledBySecurity", totals.cancellations().security());
        put(document, "CancelledNotReported", totals.cancellations().notReported());
        put(document, "Diverted", totals.diverted());
        put(document, "Departures", totals.departures());
        put(document, "LateDepartures", totals.lateDepartures());
        put(document, "SumDepDelay", totals.sumDepDelay());
        put(document, "Arrivals", totals.arrivals());
        put(document, "LateArrivals", totals.lateArrivals());
        put(document, "SumArrDelay", totals.sumArrDelay());
        put(document, "CarrierDelay", totals.causes().carrier());
        put(document, "WeatherDelay", totals.causes().weather());
        put(document, "NASDelay", totals.causes().nas());
        put(document, "SecurityDelay", totals.causes().security());
        put(document, "LateAircraftDelay", totals.causes().lateAircraft());
        DelayPercentiles percentiles = figures.arrDelay();
        if (percentiles != null) {
            document.append(MEDIAN, percentiles.median()).append(NINETIETH, percentiles.ninetieth());
        }
    }

    static DelayPart part(Document document) {
        return new DelayPart(key(document), figures(document));
    }

    static String key(Document document) {
        return document.getString(KEY);
    }

    static DelayFigures figures(Document document) {
        return new DelayFigures(totals(document), percentiles(document));
    }

    private static DelayTotals totals(Document document) {
        return new DelayTotals(
                number(document, "Flights"),
                new Cancellations(
                        number(document, "CancelledByCarrier"),
                        number(document, "CancelledByWeather"),
                        number(document, "CancelledByNAS"),
                        number(document, "CancelledBySecurity"),
                        number(document, "CancelledNotReported")),
                number(document, "Diverted"),
                number(document, "Departures"),
                number(document, "LateDepartures"),
                number(document, "SumDepDelay"),
                number(document, "Arrivals"),
                number(document, "LateArrivals"),
                number(document, "SumArrDelay"),
                new CauseMinutes(
                        number(document, "CarrierDelay"),
                        number(document, "WeatherDelay"),
                        number(document, "NASDelay"),
                        number(document, "SecurityDelay"),
                        number(document, "LateAircraftDelay")));
    }

    private static @Nullable DelayPercentiles percentiles(Document document) {
        return document.containsKey(MEDIAN)
                ? new DelayPercentiles(document.getInteger(MEDIAN), document.getInteger(NINETIETH))
                : null;
    }

    private static void put(Document document, String name, long value) {
        if (value != 0) {
            document.append(name, value);
        }
    }

    /** Whole numbers come back as 32 or 64 bits, as the server pleases. */
    private static long number(Document document, String name) {
        Number value = document.get(name, Number.class);
        return value == null ? 0 : value.longValue();
    }
}
