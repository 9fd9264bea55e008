package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.struct;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Flight;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code flights_by_airplane_month}: what an airplane flew in a month, in order of scheduled departure. Flights without a
 * tail number are in no document.
 */
final class FlightsByAirplaneMonthJob implements PublishJob {

    private final FlightsTable table;
    private final MonthDocuments documents;
    private final Map<String, ZoneId> zones;

    FlightsByAirplaneMonthJob(FlightsTable table, MonthDocuments documents, Collection<Airport> airports) {
        this.table = table;
        this.documents = documents;
        this.zones = Airport.timeZones(airports);
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH;
    }

    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset(), load);
    }

    @Override
    public long publish(List<Load> loads) {
        List<YearMonth> months = loads.stream().map(Load::month).toList();
        Map<String, ZoneId> ofAirports = zones;
        return documents.publish(
                dataset(),
                loads,
                months(table.months(months)),
                row -> StoreCatalog.AIRPLANE_MONTHS.document(airplaneMonth(row, ofAirports)));
    }

    /** Airplanes' months: Year, Month, TailNum, Flights (what the stores hold, in no order), _id. */
    static Dataset<Row> months(Dataset<Row> flights) {
        return flights.where(col("TailNum").isNotNull())
                .groupBy("Year", "Month", "TailNum")
                .agg(collect_list(struct(StoredFlights.columns().toArray(Column[]::new)))
                        .as("Flights"))
                .withColumn(
                        MonthDocuments.ID, format_string("%s-%04d-%02d", col("TailNum"), col("Year"), col("Month")));
    }

    static AirplaneMonth airplaneMonth(Row row, Map<String, ZoneId> zones) {
        List<Flight> flights = row.<Row>getList(row.fieldIndex("Flights")).stream()
                .map(StoredFlights::flight)
                .toList();
        YearMonth month = YearMonth.of(row.<Integer>getAs("Year"), row.<Integer>getAs("Month"));
        return AirplaneMonth.of(row.getAs("TailNum"), month, flights, zones);
    }
}
