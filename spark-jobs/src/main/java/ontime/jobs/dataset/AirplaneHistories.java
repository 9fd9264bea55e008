package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ontime.jobs.delay.DelaySums;
import ontime.jobs.total.Addition;
import ontime.jobs.total.CountMaps;
import ontime.model.airplane.FlownAirplane;
import ontime.model.flight.Route;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** What airplanes flew in all months, added up from what each flew in a month. */
final class AirplaneHistories {

    private static final String TAIL = "TailNum";
    private static final String FLIGHTS = "Flights";
    private static final String FIRST = "FirstFlight";
    private static final String LAST = "LastFlight";
    private static final String CARRIERS = "Carriers";
    private static final String ROUTES = "Routes";

    /** How the rows of {@link #addable} are added. */
    static final Addition ADDITION = new Addition(List.of(TAIL), FLIGHTS);

    private AirplaneHistories() {}

    /** {@code airplane_totals} of some months as rows that can be added: one for each airplane and month. */
    static Dataset<Row> addable(Dataset<Row> totals) {
        return DelaySums.ofSums(
                        totals.groupBy(TAIL, "Year", "Month"),
                        sum("Miles").as("Miles"),
                        sum("AirMinutes").as("AirMinutes"),
                        flightsBy(col("Carrier")).as(CARRIERS),
                        flightsBy(expr("concat_ws('-', Origin, Dest)")).as(ROUTES),
                        min(FIRST).as(FIRST),
                        max(LAST).as(LAST))
                .withColumn(
                        Addition.MONTHS,
                        map(
                                expr("format_string('%04d-%02d', Year, Month)"),
                                struct(col(FLIGHTS), col(FIRST), col(LAST))))
                .drop("Year", "Month", FIRST, LAST);
    }

    private static Column flightsBy(Column key) {
        return CountMaps.sum(collect_list(map(key, col(FLIGHTS))), DataTypes.StringType);
    }

    /** A sum of {@link #addable} rows as {@link #airplane} reads it: with the routes that were flown most, in order. */
    static Dataset<Row> ordered(Dataset<Row> sum) {
        return sum.withColumn(
                ROUTES,
                // Structs are compared by their fields, the first one first.
                expr(String.format(
                        Locale.ROOT,
                        """
                        slice(array_sort(transform(map_entries(%s), e -> struct(-e.value AS Fewer, e.key AS Route))), 1, %d)""",
                        ROUTES,
                        FlownAirplane.MOST_ROUTES)));
    }

    /** An airplane without facts. */
    static FlownAirplane airplane(Row row) {
        Map<String, Row> months = new TreeMap<>(row.getJavaMap(row.fieldIndex(Addition.MONTHS)));
        return new FlownAirplane(
                row.getAs(TAIL),
                null,
                Set.of(),
                List.of(),
                null,
                DelaySums.totals(row),
                row.getAs("Miles"),
                row.getAs("AirMinutes"),
                days(months, FIRST).get(0),
                days(months, LAST).get(months.size() - 1),
                carriers(row),
                months.entrySet().stream()
                        .map(month -> new FlownAirplane.OfMonth(
                                YearMonth.parse(month.getKey()),
                                month.getValue().<Long>getAs(FLIGHTS)))
                        .toList(),
                row.<Row>getList(row.fieldIndex(ROUTES)).stream()
                        .map(of -> new FlownAirplane.OfRoute(route(of.getAs("Route")), -of.<Long>getAs("Fewer")))
                        .toList());
    }

    /** Months do not overlap, so their days are in order. */
    private static List<LocalDate> days(Map<String, Row> months, String column) {
        return months.values().stream()
                .map(month -> LocalDate.parse(month.<String>getAs(column)))
                .toList();
    }

    private static List<FlownAirplane.OfCarrier> carriers(Row row) {
        return row.<String, Long>getJavaMap(row.fieldIndex(CARRIERS)).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(carrier -> new FlownAirplane.OfCarrier(carrier.getKey(), carrier.getValue()))
                .toList();
    }

    private static Route route(String name) {
        int between = name.indexOf('-');
        return new Route(name.substring(0, between), name.substring(between + 1));
    }
}
