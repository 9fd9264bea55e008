package ontime.web.route;

import ontime.model.airport.Airport;
import ontime.web.delay.ReportJson;

/**
 * A route and its delays, as JSON.
 *
 * @param origin where its flights leave
 * @param dest where they are scheduled to arrive
 * @param report over all loaded months
 */
record RouteReport(Airport origin, Airport dest, ReportJson report) {}
