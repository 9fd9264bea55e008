package ontime.web.crossing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.MonthColumns;
import ontime.model.publication.Publication;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;
import ontime.web.publication.LoadedDataReader;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The snapshot of the published flights. When a publication changes, the first request that notices reads the months that
 * changed and replaces the snapshot; requests that began before go on with theirs. So no answer mixes two versions.
 */
@Component
public final class PublishedCrossings {

    private final DocumentStore store;
    private final Publications publications;
    private final LoadedDataReader loaded;
    private volatile Held held = Held.NOTHING;

    PublishedCrossings(DocumentStore store, Publications publications, LoadedDataReader loaded) {
        this.store = store;
        this.publications = publications;
        this.loaded = loaded;
    }

    /**
     * What is published now. Call it once for a request, and ask only this snapshot.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    public FlightCrossings get() {
        String fingerprint = loaded.get().fingerprint();
        Held now = held;
        return now.fingerprint.equals(fingerprint) ? now.crossings : refreshed(fingerprint);
    }

    private synchronized FlightCrossings refreshed(String fingerprint) {
        if (!held.fingerprint.equals(fingerprint)) {
            held = read(fingerprint, held);
        }
        return held.crossings;
    }

    private Held read(String fingerprint, Held before) {
        List<Publication> all = publications.listAll();
        Map<YearMonth, Instant> months = new TreeMap<>(all.stream()
                .filter(publication -> publication.dataset().equals(StoredDataset.FLIGHT_BLOCKS.datasetName()))
                .collect(Collectors.toMap(Publication::month, Publication::publishedAt)));
        List<Publication> names = all.stream()
                .filter(publication -> publication.dataset().equals(StoredDataset.AIRPORTS.datasetName())
                        || publication.dataset().equals(StoredDataset.AIRPLANES.datasetName()))
                .toList();
        boolean sameNames = names.equals(before.names);
        if (sameNames && months.equals(publishedAt(before.months))) {
            return new Held(fingerprint, before.months, names, before.airports, before.types, before.crossings);
        }
        List<HeldMonth> blocks = new ArrayList<>();
        months.forEach((month, publishedAt) -> before.find(month, publishedAt)
                .or(() -> read(month, publishedAt))
                .ifPresent(blocks::add));
        List<Airport> airports = sameNames ? before.airports : store.list(StoreCatalog.AIRPORTS);
        Map<String, String> types = sameNames ? before.types : types();
        String version = blocks.stream()
                .map(block -> block.block.month() + "/" + block.version + "/" + block.publishedAt)
                .collect(Collectors.joining(",", names.toString(), ""));
        FlightCrossings crossings = FlightCrossings.of(
                DigestUtils.md5DigestAsHex(version.getBytes(StandardCharsets.UTF_8)),
                blocks.stream().map(HeldMonth::block).toList(),
                airports,
                types);
        return new Held(fingerprint, blocks, names, airports, types, crossings);
    }

    private Optional<HeldMonth> read(YearMonth month, Instant publishedAt) {
        return store.find(StoreCatalog.FLIGHT_BLOCKS, month.toString())
                .map((MonthColumns columns) ->
                        new HeldMonth(FlightBlock.decode(columns.flights()), columns.version(), publishedAt));
    }

    /** Manufacturer and model of each airplane of which both are known, by tail number. */
    private Map<String, String> types() {
        return store.list(StoreCatalog.AIRPLANES).stream()
                .filter(airplane -> airplane.facts() != null && airplane.facts().model() != null)
                .collect(Collectors.toMap(FlownAirplane::tailNum, PublishedCrossings::type));
    }

    private static String type(FlownAirplane airplane) {
        String model = airplane.facts() == null ? null : airplane.facts().model();
        return airplane.maker() == null ? String.valueOf(model) : airplane.maker() + " " + model;
    }

    private static Map<YearMonth, Instant> publishedAt(List<HeldMonth> months) {
        return months.stream().collect(Collectors.toMap(held -> held.block.month(), HeldMonth::publishedAt));
    }

    private record HeldMonth(FlightBlock block, long version, Instant publishedAt) {}

    /**
     * What was read last.
     *
     * @param fingerprint of all loaded data when it was read
     * @param names the publications that airports and airplanes are from
     */
    private record Held(
            String fingerprint,
            List<HeldMonth> months,
            List<Publication> names,
            List<Airport> airports,
            Map<String, String> types,
            FlightCrossings crossings) {

        private static final Held NOTHING = new Held(
                "", List.of(), List.of(), List.of(), Map.of(), FlightCrossings.of("", List.of(), List.of(), Map.of()));

        Optional<HeldMonth> find(YearMonth month, Instant publishedAt) {
            return months.stream()
                    .filter(held -> held.block.month().equals(month) && held.publishedAt.equals(publishedAt))
                    .findFirst();
        }
    }
}
