package ontime.streaming.prediction;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ontime.features.SingleFlights;
import ontime.features.model.SavedModel;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.learning.Champion;
import ontime.model.prediction.DelayDay;
import ontime.model.publication.Publication;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.StoreCatalog;
import ontime.stores.mapping.FlightField;
import ontime.stores.model.Champions;
import ontime.stores.publication.MongoPublications;
import ontime.testkit.flight.FlightBuilder;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** A database as jobs fill it: schedules, delays and airplanes of {@link TinyFlights}, and champions. */
final class TinyStore {

    private static final YearMonth MONTH = YearMonth.of(2008, 1);
    private static final Instant NOW = Instant.parse("2008-03-01T10:15:30Z");

    private final MongoConnection mongo;

    TinyStore(MongoConnection mongo) {
        this.mongo = mongo;
    }

    void publishFlights() {
        publish(
                StoredDataset.AIRPORT_SCHEDULES,
                schedules().stream()
                        .map(StoreCatalog.AIRPORT_SCHEDULES::document)
                        .toList());
        publish(
                StoredDataset.DELAY_STATES,
                delayDays().stream().map(StoreCatalog.DELAY_DAYS::document).toList());
        publish(
                StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH,
                airplaneMonths().stream()
                        .map(StoreCatalog.AIRPLANE_MONTHS::document)
                        .toList());
    }

    private void publish(StoredDataset dataset, List<Document> documents) {
        new MongoSink(mongo).replaceAll(dataset.datasetName(), documents.iterator());
        List<String> ids =
                documents.stream().map(document -> document.getString("_id")).toList();
        new MongoPublications(mongo)
                .publish(
                        new Publication(dataset.datasetName(), MONTH, 1, TinyFlights.COUNT, ids.size(), NOW, false),
                        ids);
    }

    void promote(SavedModel model) {
        String name = model.manifest().name();
        Champions champions = new Champions(mongo);
        Champion first = new Champion(name, List.of(model.manifest().version()), NOW);
        champions.put(champions
                .find(name)
                .map(serving -> serving.promote(model.manifest().version(), NOW))
                .orElse(first));
    }

    private static List<AirportSchedule> schedules() {
        Map<String, SortedMap<Long, Integer>> hours = new TreeMap<>();
        SingleFlights.movements(TinyFlights.flights(), TinyFlights.ZONES)
                .collectAsList()
                .forEach(row -> hours.computeIfAbsent(row.getString(0), airport -> new TreeMap<>())
                        .put(row.getLong(1) / 60, row.getInt(2)));
        Map<String, SortedMap<String, Integer>> miles = new TreeMap<>();
        for (Row flight : TinyFlights.flights().collectAsList()) {
            miles.computeIfAbsent(flight.getAs("Origin"), origin -> new TreeMap<>())
                    .put(flight.getAs("Dest"), flight.<Integer>getAs("Distance"));
        }
        List<AirportSchedule> schedules = new ArrayList<>();
        hours.forEach((airport, ofAirport) -> {
            List<Integer> movements = new ArrayList<>();
            for (long hour = ofAirport.firstKey(); hour <= ofAirport.lastKey(); hour++) {
                movements.add(ofAirport.getOrDefault(hour, 0));
            }
            schedules.add(new AirportSchedule(
                    airport, MONTH, ofAirport.firstKey(), movements, miles.getOrDefault(airport, new TreeMap<>())));
        });
        return schedules;
    }

    private static List<DelayDay> delayDays() {
        Map<List<Object>, SortedMap<Integer, List<Long>>> byDay = new HashMap<>();
        for (Row row : SingleFlights.delayCounts(TinyFlights.flights(), TinyFlights.ZONES)
                .collectAsList()) {
            List<Long> counts = IntStream.range(2, 2 + DelayDay.COUNTS)
                    .mapToObj(row::getLong)
                    .toList();
            byDay.computeIfAbsent(List.of(row.getString(0), DelayDay.dayOf(row.getLong(1))), day -> new TreeMap<>())
                    .put((int) (row.getLong(1) % DelayDay.QUARTERS_OF_DAY), counts);
        }
        List<DelayDay> days = new ArrayList<>();
        byDay.forEach((key, quarters) ->
                days.add(new DelayDay((String) key.get(0), (LocalDate) key.get(1), MONTH, quarters)));
        return days;
    }

    private static List<AirplaneMonth> airplaneMonths() {
        Map<String, List<Flight>> byTail = new TreeMap<>();
        for (Row row : TinyFlights.flights().collectAsList()) {
            byTail.computeIfAbsent(row.getAs("TailNum"), tail -> new ArrayList<>())
                    .add(flight(row));
        }
        List<AirplaneMonth> months = new ArrayList<>();
        byTail.forEach((tail, flights) -> months.add(AirplaneMonth.of(tail, MONTH, flights, Map.of())));
        return months;
    }

    private static Flight flight(Row row) {
        return FlightBuilder.of(
                        row.<Date>getAs("FlightDate").toLocalDate(),
                        row.getAs("Carrier"),
                        row.<Integer>getAs("FlightNum"),
                        new Route(row.getAs("Origin"), row.getAs("Dest")),
                        row.getAs("CRSDepTime"))
                .with(FlightField.TAIL_NUM, row.getAs("TailNum"))
                .with(FlightField.DEP_DELAY, row.getAs("DepDelay"))
                .with(FlightField.CRS_ARR_TIME, row.getAs("CRSArrTime"))
                .with(FlightField.ARR_DELAY, row.getAs("ArrDelay"))
                .with(FlightField.DISTANCE, row.getAs("Distance"))
                .build();
    }
}
