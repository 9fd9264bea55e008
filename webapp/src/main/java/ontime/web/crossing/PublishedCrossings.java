package ontime.web.crossing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.crossing.loaded.CountedMonths;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.airline.Airline;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.model.count.FlightCounter;
import ontime.model.flight.MonthColumns;
import ontime.model.publication.Publication;
import ontime.model.settings.Settings;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;
import ontime.web.publication.LoadedDataReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The snapshot of the published flights. When a publication changes, the first request that notices reads the months that
 * changed and replaces the snapshot; requests that began before go on with theirs. So no answer mixes two versions.
 *
 * <p>The newest months are kept, as many as fit into a share of the memory. A server counts the flights of the others. The
 * snapshot names the months that neither holds.
 */
@Component
public final class PublishedCrossings {

    /** Of the heap. The rest is for the questions, the pages, and for months that are read while others are in use. */
    private static final int PERCENT_OF_HEAP = 40;

    /** Of the columns, with the sums beside them. */
    private static final int PERCENT_OF_COLUMNS = 125;

    private final DocumentStore store;
    private final Publications publications;
    private final LoadedDataReader loaded;
    private final FlightCounter server;
    private final int mostMonths;
    private final long mostBytes;
    private volatile Held held = Held.NOTHING;

    @Autowired
    PublishedCrossings(
            DocumentStore store,
            Publications publications,
            LoadedDataReader loaded,
            FlightCounter server,
            Settings.Web settings) {
        this(
                store,
                publications,
                loaded,
                server,
                settings.crossingsMonths().orElse(Integer.MAX_VALUE),
                Runtime.getRuntime().maxMemory() / 100 * PERCENT_OF_HEAP);
    }

    /**
     * Snapshots.
     *
     * @param server counts the flights of months that are not kept
     * @param mostMonths how many months are kept
     * @param mostBytes how large they may be together; a single month may be larger
     */
    PublishedCrossings(
            DocumentStore store,
            Publications publications,
            LoadedDataReader loaded,
            FlightCounter server,
            int mostMonths,
            long mostBytes) {
        this.store = store;
        this.publications = publications;
        this.loaded = loaded;
        this.server = server;
        this.mostMonths = mostMonths;
        this.mostBytes = mostBytes;
    }

    /**
     * What is published now. Call it once for a request, and ask only this snapshot.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    public LoadedFlights get() {
        String fingerprint = loaded.get().fingerprint();
        Held now = held;
        return now.fingerprint.equals(fingerprint) ? now.flights : refreshed(fingerprint);
    }

    private synchronized LoadedFlights refreshed(String fingerprint) {
        if (!held.fingerprint.equals(fingerprint)) {
            held = read(fingerprint, held);
        }
        return held.flights;
    }

    private Held read(String fingerprint, Held before) {
        List<Publication> all = publications.listAll();
        NavigableMap<YearMonth, Instant> months = new TreeMap<>(all.stream()
                .filter(publication -> publication.dataset().equals(StoredDataset.FLIGHT_BLOCKS.datasetName()))
                .collect(Collectors.toMap(Publication::month, Publication::publishedAt)));
        List<Publication> names = all.stream()
                .filter(publication -> publication.dataset().equals(StoredDataset.AIRPORTS.datasetName())
                        || publication.dataset().equals(StoredDataset.AIRPLANES.datasetName()))
                .toList();
        boolean sameNames = names.equals(before.names);
        boolean sameMonths = months.equals(before.published);
        List<HeldMonth> blocks = sameMonths ? before.months : fitting(months, before);
        List<Publication> counted = counted(all, months, blocks);
        if (sameNames && sameMonths && counted.equals(before.counted)) {
            return before.at(fingerprint);
        }
        List<Airport> airports = sameNames ? before.airports : store.list(StoreCatalog.AIRPORTS);
        Map<String, String> types = sameNames ? before.types : types();
        FlightCrossings memory = FlightCrossings.of(
                version(blocks, counted, airports, types),
                blocks.stream().map(HeldMonth::block).toList(),
                airports,
                types);
        Set<YearMonth> leftOut = new TreeSet<>(months.keySet());
        blocks.forEach(block -> leftOut.remove(block.month()));
        counted.forEach(publication -> leftOut.remove(publication.month()));
        return new Held(
                fingerprint,
                months,
                blocks,
                counted,
                names,
                airports,
                types,
                new LoadedFlights(memory, counted(counted, airports, types), List.copyOf(leftOut)));
    }

    /** By content: the same flights that are published again, as after a restore, have the same version. */
    private static String version(
            List<HeldMonth> blocks, List<Publication> counted, List<Airport> airports, Map<String, String> types) {
        Stream<String> months = Stream.concat(
                blocks.stream().map(block -> block.month() + "/" + block.digest),
                counted.stream().map(month -> month.month() + "/" + month.version() + "/" + month.rows()));
        return digest(months.collect(Collectors.joining(",", airports.toString(), new TreeMap<>(types).toString()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] content) {
        return DigestUtils.md5DigestAsHex(content);
    }

    /** The months that a server counts instead: those of whose flights each is a document with its codes. */
    private static List<Publication> counted(
            List<Publication> all, NavigableMap<YearMonth, Instant> months, List<HeldMonth> blocks) {
        Set<YearMonth> others = new TreeSet<>(months.keySet());
        blocks.forEach(block -> others.remove(block.month()));
        return all.stream()
                .filter(publication ->
                        publication.dataset().equals(StoredDataset.ON_TIME_PERFORMANCE_INDEX.datasetName())
                                && publication.documents() == publication.rows()
                                && others.contains(publication.month()))
                .toList();
    }

    private CountedMonths counted(List<Publication> months, List<Airport> airports, Map<String, String> types) {
        return months.isEmpty()
                ? CountedMonths.NONE
                : new CountedMonths(
                        server,
                        months,
                        store.list(StoreCatalog.AIRLINES).stream()
                                .map(Airline::code)
                                .toList(),
                        airports,
                        types);
    }

    /** The newest months that fit into the memory, oldest first; one at least, unless none is to be kept. */
    private List<HeldMonth> fitting(NavigableMap<YearMonth, Instant> months, Held before) {
        Deque<HeldMonth> fitting = new ArrayDeque<>();
        long bytes = 0;
        for (Map.Entry<YearMonth, Instant> month : months.descendingMap().entrySet()) {
            if (fitting.size() == mostMonths) {
                break;
            }
            Optional<HeldMonth> held =
                    before.find(month.getKey(), month.getValue()).or(() -> read(month.getKey(), month.getValue()));
            bytes += held.map(one -> one.block.bytes()).orElse(0L) / 100 * PERCENT_OF_COLUMNS;
            if (bytes > mostBytes && !fitting.isEmpty()) {
                break;
            }
            held.ifPresent(fitting::addFirst);
        }
        return List.copyOf(fitting);
    }

    private Optional<HeldMonth> read(YearMonth month, Instant publishedAt) {
        return store.find(StoreCatalog.FLIGHT_BLOCKS, month.toString())
                .map((MonthColumns columns) ->
                        new HeldMonth(FlightBlock.decode(columns.flights()), digest(columns.flights()), publishedAt));
    }

    /** Manufacturer and model by tail number, of airplanes whose model is known and fits their flights. */
    private Map<String, String> types() {
        return store.list(StoreCatalog.AIRPLANES).stream()
                .filter(airplane -> airplane.facts() != null && airplane.facts().model() != null)
                .filter(airplane -> airplane.doubts().isEmpty())
                .collect(Collectors.toMap(FlownAirplane::tailNum, PublishedCrossings::type));
    }

    private static String type(FlownAirplane airplane) {
        String model = airplane.facts() == null ? null : airplane.facts().model();
        return airplane.maker() == null ? String.valueOf(model) : airplane.maker() + " " + model;
    }

    private record HeldMonth(FlightBlock block, String digest, Instant publishedAt) {
        YearMonth month() {
            return block.month();
        }
    }

    /**
     * What was read last.
     *
     * @param fingerprint of all loaded data when it was read
     * @param published when each month was published
     * @param months those that fit
     * @param counted those that the server counts
     * @param names the publications that airports and airplanes are from
     */
    private record Held(
            String fingerprint,
            Map<YearMonth, Instant> published,
            List<HeldMonth> months,
            List<Publication> counted,
            List<Publication> names,
            List<Airport> airports,
            Map<String, String> types,
            LoadedFlights flights) {

        private static final Held NOTHING = new Held(
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                LoadedFlights.of(FlightCrossings.of("", List.of(), List.of(), Map.of())));

        Held at(String now) {
            return new Held(now, published, months, counted, names, airports, types, flights);
        }

        Optional<HeldMonth> find(YearMonth month, Instant publishedAt) {
            return months.stream()
                    .filter(held -> held.month().equals(month) && held.publishedAt.equals(publishedAt))
                    .findFirst();
        }
    }
}
