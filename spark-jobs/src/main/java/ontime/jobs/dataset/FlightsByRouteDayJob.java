package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code flights_by_route_day}: a route's flights of a day, in order of scheduled departure. */
final class FlightsByRouteDayJob implements PublishJob {

    private static final Comparator<Flight> ORDER = Comparator.comparing(Flight::crsDepTime)
            .thenComparing(Flight::carrier)
            .thenComparing(Flight::flightNum)
            .thenComparing(Flight::ordinal);

    private final FlightsTable table;
    private final MonthDocuments documents;

    FlightsByRouteDayJob(FlightsTable table, MonthDocuments documents) {
        this.table = table;
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.FLIGHTS_BY_ROUTE_DAY;
    }

    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset(), load);
    }

    @Override
    public long publish(List<Load> loads) {
        List<YearMonth> months = loads.stream().map(Load::month).toList();
        return documents.publish(
                dataset(), loads, days(table.months(months)), row -> StoreCatalog.ROUTE_DAYS.document(routeDay(row)));
    }

    /** Route days: Year, Month, _id, Origin, Dest, FlightDate (text), Flights (what the stores hold, in no order). */
    static Dataset<Row> days(Dataset<Row> flights) {
        return flights.groupBy("Year", "Month", "Origin", "Dest", "FlightDate")
                .agg(collect_list(struct(StoredFlights.columns().toArray(Column[]::new)))
                        .as("Flights"))
                .withColumn("FlightDate", col("FlightDate").cast("string"))
                .withColumn(MonthDocuments.ID, concat_ws("-", col("Origin"), col("Dest"), col("FlightDate")));
    }

    private static RouteDay routeDay(Row row) {
        List<Flight> flights = row.<Row>getList(row.fieldIndex("Flights")).stream()
                .map(StoredFlights::flight)
                .sorted(ORDER)
                .toList();
        return new RouteDay(
                new Route(row.getAs("Origin"), row.getAs("Dest")), LocalDate.parse(row.getAs("FlightDate")), flights);
    }
}
