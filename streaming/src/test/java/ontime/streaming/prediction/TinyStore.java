package ontime.streaming.prediction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.SingleFlights;
import ontime.features.model.SavedModel;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.Dataset;
import ontime.model.learning.Champion;
import ontime.model.publication.Publication;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.airport.AirportScheduleDocuments;
import ontime.stores.model.MongoChampions;
import ontime.stores.publication.MongoPublications;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** A database as jobs leave it: the schedule of {@link TinyFlights}, and champions. */
final class TinyStore {

    private static final YearMonth MONTH = YearMonth.of(2008, 1);
    private static final Instant NOW = Instant.parse("2008-03-01T10:15:30Z");

    private final MongoConnection mongo;

    TinyStore(MongoConnection mongo) {
        this.mongo = mongo;
    }

    void publishSchedule() {
        List<Document> documents =
                schedules().stream().map(AirportScheduleDocuments::of).toList();
        new MongoSink(mongo).replaceAll(Dataset.AIRPORT_SCHEDULES.datasetName(), documents.iterator());
        List<String> ids =
                documents.stream().map(document -> document.getString("_id")).toList();
        new MongoPublications(mongo)
                .publish(
                        new Publication(
                                Dataset.AIRPORT_SCHEDULES.datasetName(),
                                MONTH,
                                1,
                                TinyFlights.COUNT,
                                ids.size(),
                                NOW,
                                false),
                        ids);
    }

    void letServe(SavedModel model) {
        String name = model.manifest().name();
        MongoChampions champions = new MongoChampions(mongo);
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
}
