package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.time.LocalDate;
import java.util.Comparator;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** A route's flights of a day, in order of scheduled departure. */
final class RouteDayRows {

    private static final Comparator<Flight> ORDER = Comparator.comparing(Flight::crsDepTime)
            .thenComparing(Flight::carrier)
            .thenComparing(Flight::flightNum)
            .thenComparing(Flight::ordinal);

    private RouteDayRows() {}

    /** Route days: Year, Month, _id, Origin, Dest, FlightDate (text), Flights (as the stores hold them, unordered). */
    static Dataset<Row> of(Dataset<Row> flights) {
        return flights.groupBy("Year", "Month", "Origin", "Dest", "FlightDate")
                .agg(StoredFlights.list())
                .withColumn("FlightDate", col("FlightDate").cast("string"))
                .withColumn(MonthDocuments.ID, concat_ws("-", col("Origin"), col("Dest"), col("FlightDate")));
    }

    static Document document(Row row) {
        return StoreCatalog.ROUTE_DAYS.document(new RouteDay(
                new Route(row.getAs("Origin"), row.getAs("Dest")),
                LocalDate.parse(row.getAs("FlightDate")),
                StoredFlights.list(row).stream().sorted(ORDER).toList()));
    }
}
