package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import ontime.features.AirportZones;
import ontime.features.SingleFlights;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.airport.AirportSchedule;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Departures and arrivals planned at an airport in each hour of a month, and the distances to its destinations. A prediction
 * for a single flight looks up here what training counted over all flights.
 */
final class AirportScheduleRows {

    private static final String AIRPORT = "Airport";
    private static final String MOVEMENTS = "Movements";
    private static final String MILES = "MilesTo";

    private AirportScheduleRows() {}

    /** Airports of a month's flights: Airport, Movements by hour since 1970, MilesTo by airport, Year, Month, _id. */
    static Dataset<Row> of(Dataset<Row> flights, YearMonth month, AirportZones zones) {
        // BTS gives a route one distance; if it ever gives two, the greater counts.
        Dataset<Row> miles = flights.where(col("Distance").isNotNull())
                .groupBy(col("Origin").as(AIRPORT), col("Dest"))
                .agg(max(col("Distance").cast("int")).as("Miles"))
                .groupBy(AIRPORT)
                .agg(map(col("Dest"), col("Miles")).as(MILES));
        return SingleFlights.movements(flights, zones)
                .groupBy(AIRPORT)
                .agg(map(expr("HourUtc div 60"), col(MOVEMENTS)).as(MOVEMENTS))
                .join(miles, CollectionConverters.asScala(List.of(AIRPORT)).toSeq(), "left")
                .withColumn("Year", lit(month.getYear()))
                .withColumn("Month", lit(month.getMonthValue()))
                .withColumn(MonthDocuments.ID, concat_ws("-", col(AIRPORT), lit(month.toString())));
    }

    private static Column map(Column key, Column value) {
        return map_from_entries(collect_list(struct(key, value)));
    }

    static Document document(Row row) {
        return StoreCatalog.AIRPORT_SCHEDULES.document(schedule(row));
    }

    static AirportSchedule schedule(Row row) {
        SortedMap<Long, Integer> byHour = new TreeMap<>(row.getJavaMap(row.fieldIndex(MOVEMENTS)));
        List<Integer> movements = LongStream.rangeClosed(byHour.firstKey(), byHour.lastKey())
                .mapToObj(hour -> byHour.getOrDefault(hour, 0))
                .toList();
        int miles = row.fieldIndex(MILES);
        return new AirportSchedule(
                row.getAs(AIRPORT),
                YearMonth.of(row.<Integer>getAs("Year"), row.<Integer>getAs("Month")),
                byHour.firstKey(),
                movements,
                row.isNullAt(miles) ? new TreeMap<>() : new TreeMap<>(row.getJavaMap(miles)));
    }
}
