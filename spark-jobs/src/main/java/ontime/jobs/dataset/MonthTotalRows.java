package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;

import java.time.YearMonth;
import ontime.jobs.delay.DelaySums;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.flight.Flight;
import ontime.model.flight.MonthTotals;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** The totals of a month, for seasonality. */
final class MonthTotalRows {

    private MonthTotalRows() {}

    /** Totals by Year and Month. */
    static Dataset<Row> of(Dataset<Row> flights) {
        return flights.groupBy("Year", "Month")
                .agg(
                        count(lit(1)).as("TotalFlights"),
                        DelaySums.total(col("Cancelled")).as("Cancelled"),
                        DelaySums.total(col("Diverted")).as("Diverted"),
                        count_if(col("ArrDelay").geq(Flight.LATE_FROM_MINUTES)).as("LateArrivals"),
                        count(col("ArrDelay")).as("Arrivals"),
                        DelaySums.total(col("ArrDelay")).as("SumArrDelay"),
                        DelaySums.total(col("DepDelay")).as("SumDepDelay"),
                        count(col("DepDelay")).as("Departures"))
                .withColumn(MonthDocuments.ID, format_string("%04d-%02d", col("Year"), col("Month")));
    }

    static Document document(Row row) {
        return StoreCatalog.MONTH_TOTALS.document(new MonthTotals(
                YearMonth.parse(row.getAs(MonthDocuments.ID)),
                row.getAs("TotalFlights"),
                row.getAs("Cancelled"),
                row.getAs("Diverted"),
                row.getAs("LateArrivals"),
                row.getAs("Arrivals"),
                row.getAs("SumArrDelay"),
                row.getAs("SumDepDelay"),
                row.getAs("Departures")));
    }
}
