package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.List;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** The flights of each route and day, in order of scheduled departure. */
final class RouteDayRows {

    private RouteDayRows() {}

    /** Flights as the stores hold them, with Year, Month and _id, in the order of documents and of flights in them. */
    static Dataset<Row> of(Dataset<Row> flights) {
        return StoredFlights.with(
                        flights,
                        concat_ws(
                                "-",
                                col("Origin"),
                                col("Dest"),
                                col("FlightDate").cast("string")))
                .sortWithinPartitions(MonthDocuments.ID, "CRSDepTime", "Carrier", "FlightNum", "Ordinal");
    }

    static Document document(List<Row> rows) {
        List<Flight> flights = rows.stream().map(StoredFlights::flight).toList();
        Flight first = flights.get(0);
        return StoreCatalog.ROUTE_DAYS.document(
                new RouteDay(new Route(first.origin(), first.dest()), first.flightDate(), flights));
    }
}
