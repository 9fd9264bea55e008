package ontime.web.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.web.airline.AirlineDirectory;
import ontime.web.error.ProblemException;

/**
 * A dashboard: which flights it is about, and its charts.
 *
 * @param page the path of its page
 * @param api the path of its numbers
 * @param fixed which flights it is about; visitors can filter them further
 * @param charts in order
 */
record Dashboard(String page, String api, FlightFilter fixed, List<DashboardChart> charts) {

    private static final String API = "/api/v1";

    Dashboard {
        charts = List.copyOf(charts);
    }

    /** All flights. */
    static final Dashboard OVERVIEW =
            new Dashboard("/dashboards", API + "/dashboards/overview", FlightFilter.ALL, standard());

    /** The flights of an airline. */
    static Dashboard ofAirline(String carrier) {
        String page = "/dashboards" + AirlineDirectory.address(carrier);
        return of(page, FlightFilter.ALL.with(Dimension.CARRIER, carrier), Dimension.CARRIER);
    }

    /** The departures of an airport. */
    static Dashboard ofDepartures(String airport) {
        return of(
                "/dashboards/airports/" + airport,
                FlightFilter.ALL.with(Dimension.ORIGIN, airport),
                Dimension.ORIGIN,
                Dimension.ORIGIN_STATE);
    }

    /** The arrivals of an airport. */
    static Dashboard ofArrivals(String airport) {
        return of(
                "/dashboards/airports/" + airport + "/arrivals",
                FlightFilter.ALL.with(Dimension.DEST, airport),
                Dimension.DEST_STATE);
    }

    /** The flights of a route: {@code ATL-LGA}. */
    static Dashboard ofRoute(String route) {
        return of(
                "/dashboards/routes/" + route,
                FlightFilter.ALL.with(Dimension.ROUTE, route),
                Dimension.ROUTE,
                Dimension.ORIGIN,
                Dimension.ORIGIN_STATE);
    }

    /** The same with one of its charts; 404 if it has none with that id. */
    Dashboard with(String chart) {
        List<DashboardChart> one =
                charts.stream().filter(some -> some.id().equals(chart)).toList();
        if (one.isEmpty()) {
            throw ProblemException.ofNotFound(
                    "dashboard.chart.unknown",
                    chart,
                    charts.stream().map(DashboardChart::id).collect(Collectors.joining(", ")));
        }
        return new Dashboard(page, api, fixed, one);
    }

    private static Dashboard of(String page, FlightFilter fixed, Dimension... withoutChart) {
        List<Dimension> without = List.of(withoutChart);
        return new Dashboard(
                page,
                API + page,
                fixed,
                standard().stream()
                        .filter(chart -> !without.contains(chart.dimension()))
                        .toList());
    }

    private static List<DashboardChart> standard() {
        return Stream.concat(
                        Stream.of(
                                        Dimension.MONTH,
                                        Dimension.DATE,
                                        Dimension.WEEKDAY,
                                        Dimension.DEPARTURE_HOUR,
                                        Dimension.CARRIER,
                                        Dimension.ORIGIN,
                                        Dimension.ROUTE,
                                        Dimension.ORIGIN_STATE)
                                .map(dimension -> DashboardChart.of(dimension, ChartMeasure.ON_TIME_SHARE)),
                        Stream.of(
                                DashboardChart.of(Dimension.CAUSE, ChartMeasure.CAUSE_MINUTES),
                                DashboardChart.of(Dimension.DELAY_BAND, ChartMeasure.SHARE_OF_FLIGHTS)))
                .toList();
    }
}
