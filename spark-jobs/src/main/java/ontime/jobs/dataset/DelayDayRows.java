package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import java.sql.Date;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.AirportZones;
import ontime.features.SingleFlights;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.prediction.DelayDay;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What became known of delays at each airport and of each carrier, by days and quarters of an hour of UTC. A prediction for a
 * single flight adds up what training counted over all flights.
 */
final class DelayDayRows {

    private DelayDayRows() {}

    /** Days of a month's flights: Year, Month, Subject, Day, Quarters (each its number and its counts), _id. */
    static Dataset<Row> of(Dataset<Row> flights, YearMonth month, AirportZones zones) {
        Dataset<Row> counts = SingleFlights.delayCounts(flights, zones);
        Column[] numbers = Arrays.stream(counts.columns())
                .skip(1)
                .map(name -> name.equals("Quarter") ? pmod(col(name), lit(DelayDay.QUARTERS_OF_DAY)) : col(name))
                .toArray(Column[]::new);
        Column day = date_from_unix_date(
                floor(col("Quarter").divide(DelayDay.QUARTERS_OF_DAY)).cast("int"));
        return counts.groupBy(col("Subject"), day.as("Day"))
                .agg(collect_list(array(numbers)).as("Quarters"))
                .withColumn("Year", lit(month.getYear()))
                .withColumn("Month", lit(month.getMonthValue()))
                .withColumn(
                        MonthDocuments.ID,
                        concat_ws("-", col("Subject"), col("Day").cast("string"), lit(month.toString())));
    }

    static Document document(Row row) {
        return StoreCatalog.DELAY_DAYS.document(delayDay(row));
    }

    static DelayDay delayDay(Row row) {
        SortedMap<Integer, List<Long>> quarters = new TreeMap<>();
        for (Seq<Long> quarter : row.<Seq<Long>>getList(row.fieldIndex("Quarters"))) {
            List<Long> numbers = CollectionConverters.asJava(quarter);
            quarters.put(numbers.get(0).intValue(), List.copyOf(numbers.subList(1, numbers.size())));
        }
        return new DelayDay(
                row.getAs("Subject"),
                row.<Date>getAs("Day").toLocalDate(),
                YearMonth.of(row.<Integer>getAs("Year"), row.<Integer>getAs("Month")),
                quarters);
    }
}
