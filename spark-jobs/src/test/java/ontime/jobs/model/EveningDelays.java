package ontime.jobs.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import ontime.jobs.TestSpark;
import ontime.jobs.bts.FlightSchema;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** January 2008 as it never was: flights of some carriers and routes that are late in the evening mostly. */
public final class EveningDelays {

    private static final int FLIGHTS = 6000;
    private static final int DAYS = 31;
    private static final int HOURS = 18;

    private EveningDelays() {}

    /**
     * The table's columns of a month.
     *
     * @param shuffledDays last days, on which arrivals have nothing to do with departures
     */
    public static Dataset<Row> flights(int shuffledDays) {
        Random random = new Random(1);
        List<Row> rows = random.ints(FLIGHTS, 0, DAYS * HOURS)
                .mapToObj(
                        slot -> flight(random, 1 + slot / HOURS, 5 + slot % HOURS, slot / HOURS >= DAYS - shuffledDays))
                .toList();
        return TestSpark.session().createDataFrame(rows, FlightSchema.TABLE);
    }

    /** The same month, in which a fifth of the late evening's flights, and few others, are cancelled. */
    public static Dataset<Row> withCancellations() {
        Column cancelled = pmod(
                        col("FlightNum"), when(col("CRSDepTime").geq("1900"), 5).otherwise(100))
                .equalTo(0);
        return flights(0)
                .withColumn("DepDelay", when(not(cancelled), col("DepDelay")))
                .withColumn("ArrDelay", when(not(cancelled), col("ArrDelay")))
                .withColumn("Cancelled", when(cancelled, 1).otherwise(0));
    }

    private static Row flight(Random random, int day, int hour, boolean isShuffled) {
        int delay = random.nextDouble() < (hour > 15 ? 0.8 : 0.05) ? 20 + random.nextInt(60) : random.nextInt(12) - 8;
        Map<String, Object> values = Map.ofEntries(
                Map.entry("Year", 2008),
                Map.entry("Month", 1),
                Map.entry("FlightDate", Date.valueOf(LocalDate.of(2008, 1, day))),
                Map.entry("Carrier", random.nextBoolean() ? "DL" : "AA"),
                Map.entry("FlightNum", random.nextInt(9000)),
                Map.entry("TailNum", String.format(Locale.ROOT, "N%03d", random.nextInt(300))),
                Map.entry("Origin", random.nextBoolean() ? "ATL" : "ORD"),
                Map.entry("Dest", random.nextBoolean() ? "DEN" : "LAX"),
                Map.entry("CRSDepTime", String.format(Locale.ROOT, "%02d10", hour)),
                Map.entry("CRSArrTime", String.format(Locale.ROOT, "%02d50", (hour + 2) % 24)),
                Map.entry("Distance", 500),
                Map.entry("Cancelled", 0),
                Map.entry("DepDelay", delay),
                Map.entry("ArrDelay", isShuffled ? random.nextInt(24) : delay + random.nextInt(5) - 2),
                Map.entry("Ordinal", 0));
        return RowFactory.create(
                Arrays.stream(FlightSchema.TABLE.fieldNames()).map(values::get).toArray());
    }
}
