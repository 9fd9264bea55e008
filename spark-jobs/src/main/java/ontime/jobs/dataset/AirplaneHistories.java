package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ontime.jobs.delay.DelaySums;
import ontime.model.airplane.FlownAirplane;
import ontime.model.flight.Route;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What airplanes flew in all months, from the totals of each month. */
final class AirplaneHistories {

    private static final String TAIL = "TailNum";

    private AirplaneHistories() {}

    /** One row per airplane: its sums, first and last flight, and lists of months, carriers and routes. */
    static Dataset<Row> of(Dataset<Row> totals) {
        Dataset<Row> sums = DelaySums.ofSums(
                totals.groupBy(TAIL),
                sum("Miles").as("Miles"),
                sum("AirMinutes").as("AirMinutes"),
                min("FirstFlight").as("FirstFlight"),
                max("LastFlight").as("LastFlight"));
        return sums.join(list(totals, "Months", false, "Year", "Month"), TAIL)
                .join(list(totals, "Carriers", true, "Carrier"), TAIL)
                .join(list(totals, "Routes", true, "Origin", "Dest"), TAIL)
                .withColumn("Routes", slice(col("Routes"), 1, FlownAirplane.MOST_ROUTES));
    }

    /** For each airplane, a list of its flights by some columns, sorted by these columns or by the number of flights. */
    private static Dataset<Row> list(Dataset<Row> totals, String name, boolean mostFirst, String... by) {
        Column[] grouping = Stream.concat(Stream.of(TAIL), Stream.of(by))
                .map(column -> col(column))
                .toArray(Column[]::new);
        Stream<Column> keys = Stream.of(by).map(column -> col(column));
        // Structs are compared by their fields, the first one first.
        Stream<Column> fields =
                mostFirst ? Stream.concat(Stream.of(negate(col("Flights")).as("Fewer")), keys) : keys;
        Column item = struct(Stream.concat(fields, Stream.of(col("Flights"))).toArray(Column[]::new));
        return totals.groupBy(grouping)
                .agg(sum("Flights").as("Flights"))
                .groupBy(TAIL)
                .agg(sort_array(collect_list(item)).as(name));
    }

    /** An airplane without facts. */
    static FlownAirplane airplane(Row row) {
        return new FlownAirplane(
                row.getAs(TAIL),
                null,
                Set.of(),
                List.of(),
                null,
                DelaySums.totals(row),
                row.getAs("Miles"),
                row.getAs("AirMinutes"),
                LocalDate.parse(row.getAs("FirstFlight")),
                LocalDate.parse(row.getAs("LastFlight")),
                rows(row, "Carriers").stream()
                        .map(of -> new FlownAirplane.OfCarrier(of.getAs("Carrier"), of.<Long>getAs("Flights")))
                        .toList(),
                rows(row, "Months").stream().map(AirplaneHistories::month).toList(),
                rows(row, "Routes").stream()
                        .map(of -> new FlownAirplane.OfRoute(
                                new Route(of.getAs("Origin"), of.getAs("Dest")), of.<Long>getAs("Flights")))
                        .toList());
    }

    private static FlownAirplane.OfMonth month(Row row) {
        YearMonth month = YearMonth.of(row.<Integer>getAs("Year"), row.<Integer>getAs("Month"));
        return new FlownAirplane.OfMonth(month, row.<Long>getAs("Flights"));
    }

    private static List<Row> rows(Row row, String name) {
        return row.getList(row.fieldIndex(name));
    }
}
