package ontime.jobs.delay;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;
import ontime.model.flight.Flight;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/**
 * The columns of {@link DelayTotals}: sums them over flights, adds up sums, and reads them. All are whole numbers (long); delays
 * and causes are in minutes.
 */
public final class DelaySums {

    /** The number of flights. */
    static final String FLIGHTS = "Flights";

    private static final Map<String, Column> FROM_FLIGHTS = fromFlights();

    private DelaySums() {}

    /** The names of the columns. */
    static List<String> names() {
        return List.copyOf(FROM_FLIGHTS.keySet());
    }

    /** Sums over rows of {@code on_time_performance}, and further aggregates. */
    public static Dataset<Row> ofFlights(RelationalGroupedDataset flights, Column... further) {
        return aggregate(flights, new ArrayList<>(FROM_FLIGHTS.values()), List.of(further));
    }

    /** Sums over sums, and further aggregates. */
    public static Dataset<Row> ofSums(RelationalGroupedDataset sums, Column... further) {
        return aggregate(
                sums,
                FROM_FLIGHTS.keySet().stream().map(name -> sum(name).as(name)).toList(),
                List.of(further));
    }

    /** The sums of a row. */
    public static DelayTotals totals(Row row) {
        return new DelayTotals(
                row.getAs(FLIGHTS),
                new Cancellations(
                        row.getAs("CancelledByCarrier"),
                        row.getAs("CancelledByWeather"),
                        row.getAs("CancelledByNAS"),
                        row.getAs("CancelledBySecurity"),
                        row.getAs("CancelledNotReported")),
                row.getAs("Diverted"),
                row.getAs("Departures"),
                row.getAs("LateDepartures"),
                row.getAs("SumDepDelay"),
                row.getAs("Arrivals"),
                row.getAs("LateArrivals"),
                row.getAs("SumArrDelay"),
                new CauseMinutes(
                        row.getAs("CarrierDelay"),
                        row.getAs("WeatherDelay"),
                        row.getAs("NASDelay"),
                        row.getAs("SecurityDelay"),
                        row.getAs("LateAircraftDelay")));
    }

    private static Map<String, Column> fromFlights() {
        Map<String, Column> sums = new LinkedHashMap<>();
        sums.put(FLIGHTS, count(lit(1)));
        sums.put("CancelledByCarrier", cancelledFor("A"));
        sums.put("CancelledByWeather", cancelledFor("B"));
        sums.put("CancelledByNAS", cancelledFor("C"));
        sums.put("CancelledBySecurity", cancelledFor("D"));
        sums.put(
                "CancelledNotReported",
                count_if(col("Cancelled")
                        .equalTo(1)
                        .and(not(coalesce(col("CancellationCode"), lit("")).isin("A", "B", "C", "D")))));
        sums.put("Diverted", count_if(col("Diverted").equalTo(1)));
        sums.put("Departures", count(col("DepDelay")));
        sums.put("LateDepartures", count_if(col("DepDelay").geq(Flight.LATE_FROM_MINUTES)));
        sums.put("SumDepDelay", total(col("DepDelay")));
        sums.put("Arrivals", count(col("ArrDelay")));
        sums.put("LateArrivals", count_if(col("ArrDelay").geq(Flight.LATE_FROM_MINUTES)));
        sums.put("SumArrDelay", total(col("ArrDelay")));
        for (String cause : List.of("CarrierDelay", "WeatherDelay", "NASDelay", "SecurityDelay", "LateAircraftDelay")) {
            sums.put(cause, total(col(cause)));
        }
        sums.replaceAll((name, sum) -> sum.as(name));
        return sums;
    }

    private static Column cancelledFor(String code) {
        return count_if(col("Cancelled").equalTo(1).and(col("CancellationCode").equalTo(code)));
    }

    /** A sum that is 0 without values. */
    public static Column total(Column column) {
        return coalesce(sum(column), lit(0L));
    }

    private static Dataset<Row> aggregate(RelationalGroupedDataset rows, List<Column> sums, List<Column> further) {
        List<Column> all = new ArrayList<>(sums);
        all.addAll(further);
        return rows.agg(all.get(0), all.subList(1, all.size()).toArray(Column[]::new));
    }
}
