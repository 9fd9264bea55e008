package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.format_string;

import java.time.YearMonth;
import ontime.features.AirportZones;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.airplane.AirplaneMonth;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** What an airplane flew in a month, in order of scheduled departure. Flights without a tail number are left out. */
final class AirplaneMonthRows {

    private AirplaneMonthRows() {}

    /** Airplanes' months: Year, Month, TailNum, Flights (as the stores hold them, unordered), _id. */
    static Dataset<Row> of(Dataset<Row> flights) {
        return flights.where(col("TailNum").isNotNull())
                .groupBy("Year", "Month", "TailNum")
                .agg(StoredFlights.list())
                .withColumn(
                        MonthDocuments.ID, format_string("%s-%04d-%02d", col("TailNum"), col("Year"), col("Month")));
    }

    static Document document(Row row, AirportZones zones) {
        YearMonth month = YearMonth.of(row.<Integer>getAs("Year"), row.<Integer>getAs("Month"));
        return StoreCatalog.AIRPLANE_MONTHS.document(
                AirplaneMonth.of(row.getAs("TailNum"), month, StoredFlights.list(row), zones.zones()));
    }
}
