package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.YearMonth;
import java.util.List;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Flight;
import ontime.model.flight.MonthTotals;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code flights_by_month}: totals of a month, for seasonality. */
final class FlightsByMonthJob implements PublishJob {

    private final FlightsTable table;
    private final MonthDocuments documents;

    FlightsByMonthJob(FlightsTable table, MonthDocuments documents) {
        this.table = table;
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.FLIGHTS_BY_MONTH;
    }

    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset(), load);
    }

    @Override
    public long publish(List<Load> loads) {
        List<YearMonth> months = loads.stream().map(Load::month).toList();
        for (Row row : totals(table.months(months)).collectAsList()) {
            MonthTotals totals = monthTotals(row);
            Load load = loads.stream()
                    .filter(candidate -> candidate.month().equals(totals.month()))
                    .findFirst()
                    .orElseThrow();
            documents.publish(dataset(), load, List.of(StoreCatalog.MONTH_TOTALS.document(totals)));
        }
        return loads.size();
    }

    /** Totals by Year and Month. */
    static Dataset<Row> totals(Dataset<Row> flights) {
        return flights.groupBy("Year", "Month")
                .agg(
                        count(lit(1)).as("TotalFlights"),
                        total("Cancelled").as("Cancelled"),
                        total("Diverted").as("Diverted"),
                        count_if(col("ArrDelay").geq(Flight.LATE_FROM_MINUTES)).as("LateArrivals"),
                        count(col("ArrDelay")).as("Arrivals"),
                        total("ArrDelay").as("SumArrDelay"),
                        total("DepDelay").as("SumDepDelay"),
                        count(col("DepDelay")).as("Departures"));
    }

    private static Column total(String column) {
        return coalesce(sum(column), lit(0L));
    }

    private static MonthTotals monthTotals(Row row) {
        return new MonthTotals(
                YearMonth.of(row.<Integer>getAs("Year"), row.<Integer>getAs("Month")),
                row.getAs("TotalFlights"),
                row.getAs("Cancelled"),
                row.getAs("Diverted"),
                row.getAs("LateArrivals"),
                row.getAs("Arrivals"),
                row.getAs("SumArrDelay"),
                row.getAs("SumDepDelay"),
                row.getAs("Departures"));
    }
}
