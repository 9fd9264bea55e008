package ontime.web.report;

import ontime.model.airport.Airport;
import ontime.web.delay.ReportJson;
import org.jspecify.annotations.Nullable;

/**
 * An airport and its delays, as JSON.
 *
 * @param airport by its code
 * @param departures of the flights that leave it, over all loaded months; null where none does
 * @param arrivals of the flights that come to it; null where none does
 */
record AirportReport(Airport airport, @Nullable ReportJson departures, @Nullable ReportJson arrivals) {}
