package ontime.web.report;

import ontime.model.airline.Airline;
import ontime.web.delay.ReportJson;

/**
 * An airline and its delays, as JSON.
 *
 * @param airline by the code that BTS reports it under
 * @param report over all loaded months
 */
record AirlineReport(Airline airline, ReportJson report) {}
