package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import ontime.jobs.delay.DelaySums;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What each airplane flew in a month for each airline on each route, in numbers that can be added up, so that a new month
 * does not read the others again. Flights without a tail number are left out.
 */
final class AirplaneTotalRows {

    private AirplaneTotalRows() {}

    /** Totals by Year, Month, TailNum, Carrier, Origin and Dest. */
    static Dataset<Row> of(Dataset<Row> flights) {
        Column flown = when(not(col("Cancelled").equalTo(1)), col("Distance"));
        return DelaySums.ofFlights(
                flights.where(col("TailNum").isNotNull())
                        .groupBy("Year", "Month", "TailNum", "Carrier", "Origin", "Dest"),
                DelaySums.total(flown).as("Miles"),
                DelaySums.total(col("AirTime")).as("AirMinutes"),
                min("FlightDate").cast("string").as("FirstFlight"),
                max("FlightDate").cast("string").as("LastFlight"));
    }
}
