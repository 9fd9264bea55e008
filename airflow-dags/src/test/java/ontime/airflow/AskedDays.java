package ontime.airflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.prediction.PredictionRequest;
import ontime.model.text.Digests;
import ontime.stores.MongoConnection;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.MongoRequestsByDay;

/**
 * Requests for predictions of flights on some days, made in January 2008.
 *
 * @param connection to the store
 * @param days of the flights
 * @param requests a day
 */
record AskedDays(MongoConnection connection, List<LocalDate> days, int requests) {

    private static final Instant ASKED = Instant.parse("2008-01-31T20:00:00Z");
    private static final List<String> DESTINATIONS = List.of("JFK", "LGA", "BOS", "ORD", "DFW");

    /** Stores the requests. */
    void ask() {
        MongoRequestsByDay store = new MongoRequestsByDay(connection);
        all().forEach(store::add);
    }

    /** All requests. */
    Stream<PredictionRequest> all() {
        return days.stream().flatMap(day -> IntStream.range(0, requests).mapToObj(number -> request(day, number)));
    }

    private static PredictionRequest request(LocalDate day, int number) {
        UUID id = UUID.nameUUIDFromBytes((day + "/" + number).getBytes(StandardCharsets.UTF_8));
        String dest = DESTINATIONS.get(number % DESTINATIONS.size());
        String departure = String.format(Locale.ROOT, "%02d15", 6 + number % 14);
        String arrival = String.format(Locale.ROOT, "%02d25", 8 + number % 14);
        return new PredictionRequest(id, "DL", 100 + number, "ATL", dest, day, departure, arrival, null, null, ASKED);
    }

    /** The number of published predictions for each day. */
    SortedMap<LocalDate, Integer> answers() {
        SortedMap<LocalDate, Integer> answers = new TreeMap<>();
        BatchPredictions store = new BatchPredictions(connection);
        days.forEach(day ->
                answers.put(day, store.find(day, 1).map(page -> page.total()).orElse(0)));
        return answers;
    }

    /** A checksum of the published predictions for each day. */
    SortedMap<LocalDate, String> checksums() {
        SortedMap<LocalDate, String> checksums = new TreeMap<>();
        days.forEach(day -> checksums.put(day, checksum(day)));
        return checksums;
    }

    private String checksum(LocalDate day) {
        BatchPredictions store = new BatchPredictions(connection);
        StringBuilder all = new StringBuilder();
        int pages = store.find(day, 1).map(page -> page.pages()).orElse(0);
        IntStream.rangeClosed(1, pages)
                .mapToObj(page -> store.find(day, page))
                .flatMap(Optional::stream)
                .forEach(all::append);
        return Digests.sha256(all.toString());
    }
}
