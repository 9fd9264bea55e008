package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.AirportZones;
import ontime.features.SingleFlights;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.StoredDataset;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;

/**
 * {@code airport_schedules}: departures and arrivals planned at an airport in each hour of a month, and how far it is to
 * where they go. A prediction for a single flight looks up what training counted over all of them.
 */
final class AirportSchedulesJob implements PublishJob {

    private static final int MINUTES_OF_HOUR = 60;

    private final FlightsTable table;
    private final MonthDocuments documents;
    private final AirportZones zones;

    AirportSchedulesJob(FlightsTable table, MonthDocuments documents, Collection<Airport> airports) {
        this.table = table;
        this.documents = documents;
        this.zones = AirportZones.of(airports);
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.AIRPORT_SCHEDULES;
    }

    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset(), load);
    }

    @Override
    public long publish(List<Load> loads) {
        long published = 0;
        for (Load load : loads) {
            List<Document> ofMonth = schedules(table.months(List.of(load.month())), load.month(), zones).stream()
                    .map(StoreCatalog.AIRPORT_SCHEDULES::document)
                    .toList();
            documents.publish(dataset(), load, ofMonth);
            published += ofMonth.size();
        }
        return published;
    }

    /** The schedule of each airport in a month's flights. */
    static List<AirportSchedule> schedules(Dataset<Row> flights, YearMonth month, AirportZones zones) {
        Map<String, SortedMap<String, Integer>> miles = miles(flights);
        return SingleFlights.movements(flights, zones)
                .groupBy("Airport")
                .agg(collect_list(struct(col("HourUtc"), col("Movements"))).as("Hours"))
                .collectAsList()
                .stream()
                .map(row -> schedule(row, month, miles.getOrDefault(row.getString(0), Collections.emptySortedMap())))
                .toList();
    }

    private static AirportSchedule schedule(Row row, YearMonth month, SortedMap<String, Integer> milesTo) {
        SortedMap<Long, Integer> byHour = new TreeMap<>();
        for (Row hour : row.<Row>getList(1)) {
            byHour.put(hour.getLong(0) / MINUTES_OF_HOUR, hour.getInt(1));
        }
        long first = byHour.firstKey();
        List<Integer> movements = new ArrayList<>();
        for (long hour = first; hour <= byHour.lastKey(); hour++) {
            movements.add(byHour.getOrDefault(hour, 0));
        }
        return new AirportSchedule(row.getString(0), month, first, movements, milesTo);
    }

    /** BTS gives a route one distance; should it ever give two, the greater counts. */
    private static Map<String, SortedMap<String, Integer>> miles(Dataset<Row> flights) {
        Map<String, SortedMap<String, Integer>> miles = new HashMap<>();
        flights.where(col("Distance").isNotNull())
                .groupBy("Origin", "Dest")
                .agg(max(col("Distance").cast("int")))
                .collectAsList()
                .forEach(row -> miles.computeIfAbsent(row.getString(0), origin -> new TreeMap<>())
                        .put(row.getString(1), row.getInt(2)));
        return miles;
    }
}
