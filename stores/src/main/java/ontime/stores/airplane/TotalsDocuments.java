package ontime.stores.airplane;

import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;
import org.bson.Document;

/** The part of an airplane's document that sums up its flights. */
final class TotalsDocuments {

    private static final String FLIGHTS = "Flights";
    private static final String CANCELLED_BY_CARRIER = "CancelledByCarrier";
    private static final String CANCELLED_BY_WEATHER = "CancelledByWeather";
    private static final String CANCELLED_BY_NAS = "CancelledByNAS";
    private static final String CANCELLED_BY_SECURITY = "CancelledBySecurity";
    private static final String CANCELLED_NOT_REPORTED = "CancelledNotReported";
    private static final String DIVERTED = "Diverted";
    private static final String DEPARTURES = "Departures";
    private static final String LATE_DEPARTURES = "LateDepartures";
    private static final String SUM_DEP_DELAY = "SumDepDelay";
    private static final String ARRIVALS = "Arrivals";
    private static final String LATE_ARRIVALS = "LateArrivals";
    private static final String SUM_ARR_DELAY = "SumArrDelay";
    private static final String CARRIER_DELAY = "CarrierDelay";
    private static final String WEATHER_DELAY = "WeatherDelay";
    private static final String NAS_DELAY = "NASDelay";
    private static final String SECURITY_DELAY = "SecurityDelay";
    private static final String LATE_AIRCRAFT_DELAY = "LateAircraftDelay";

    private TotalsDocuments() {}

    static Document of(DelayTotals totals) {
        return new Document(FLIGHTS, totals.flights())
                .append(CANCELLED_BY_CARRIER, totals.cancellations().carrier())
                .append(CANCELLED_BY_WEATHER, totals.cancellations().weather())
                .append(CANCELLED_BY_NAS, totals.cancellations().nas())
                .append(CANCELLED_BY_SECURITY, totals.cancellations().security())
                .append(CANCELLED_NOT_REPORTED, totals.cancellations().notReported())
                .append(DIVERTED, totals.diverted())
                .append(DEPARTURES, totals.departures())
                .append(LATE_DEPARTURES, totals.lateDepartures())
                .append(SUM_DEP_DELAY, totals.sumDepDelay())
                .append(ARRIVALS, totals.arrivals())
                .append(LATE_ARRIVALS, totals.lateArrivals())
                .append(SUM_ARR_DELAY, totals.sumArrDelay())
                .append(CARRIER_DELAY, totals.causes().carrier())
                .append(WEATHER_DELAY, totals.causes().weather())
                .append(NAS_DELAY, totals.causes().nas())
                .append(SECURITY_DELAY, totals.causes().security())
                .append(LATE_AIRCRAFT_DELAY, totals.causes().lateAircraft());
    }

    static DelayTotals totals(Document document) {
        return new DelayTotals(
                number(document, FLIGHTS),
                new Cancellations(
                        number(document, CANCELLED_BY_CARRIER),
                        number(document, CANCELLED_BY_WEATHER),
                        number(document, CANCELLED_BY_NAS),
                        number(document, CANCELLED_BY_SECURITY),
                        number(document, CANCELLED_NOT_REPORTED)),
                number(document, DIVERTED),
                number(document, DEPARTURES),
                number(document, LATE_DEPARTURES),
                number(document, SUM_DEP_DELAY),
                number(document, ARRIVALS),
                number(document, LATE_ARRIVALS),
                number(document, SUM_ARR_DELAY),
                new CauseMinutes(
                        number(document, CARRIER_DELAY),
                        number(document, WEATHER_DELAY),
                        number(document, NAS_DELAY),
                        number(document, SECURITY_DELAY),
                        number(document, LATE_AIRCRAFT_DELAY)));
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}
