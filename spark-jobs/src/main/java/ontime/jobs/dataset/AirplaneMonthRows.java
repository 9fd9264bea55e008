package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.substring;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import ontime.features.AirportZones;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.flight.Flight;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** What an airplane flew in a month, in order of scheduled departure. Flights without a tail number are left out. */
final class AirplaneMonthRows {

    private AirplaneMonthRows() {}

    /** Flights as the stores hold them, with Year, Month and _id, in the order of documents. */
    static Dataset<Row> of(Dataset<Row> flights) {
        return StoredFlights.with(
                        flights.where(col("TailNum").isNotNull()),
                        concat_ws(
                                "-", col("TailNum"), substring(col("FlightDate").cast("string"), 1, 7)))
                .sortWithinPartitions(MonthDocuments.ID);
    }

    static Document document(List<Row> rows, AirportZones zones) {
        List<Flight> flights = rows.stream().map(StoredFlights::flight).toList();
        Flight first = flights.get(0);
        String tailNum = Objects.requireNonNull(first.tailNum());
        return StoreCatalog.AIRPLANE_MONTHS.document(
                AirplaneMonth.of(tailNum, YearMonth.from(first.flightDate()), flights, zones.zones()));
    }
}
