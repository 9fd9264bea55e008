package ontime.web.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ontime.model.catalog.Dataset;
import ontime.model.publication.Publication;
import ontime.stores.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is loaded. Asked more often than once a second, it answers from memory: every request asks. */
@Component
public final class LoadedDataReader {

    private static final Duration KEPT = Duration.ofSeconds(1);

    /** Whatever a page is made from. */
    private static final List<Dataset> PUBLISHED = List.of(
            Dataset.FLIGHTS_BY_ROUTE_DAY,
            Dataset.FLIGHTS_BY_MONTH,
            Dataset.LOADS,
            Dataset.AIRPORTS,
            Dataset.AIRLINES,
            Dataset.ALL_FLIGHTS_REPORT,
            Dataset.AIRLINE_REPORTS,
            Dataset.AIRPORT_REPORTS,
            Dataset.ROUTE_REPORTS,
            Dataset.DELAY_RANKINGS,
            Dataset.ON_TIME_PERFORMANCE_INDEX,
            Dataset.FLIGHTS_BY_AIRPLANE_MONTH,
            Dataset.AIRPLANES,
            Dataset.AIRPLANE_MANUFACTURERS,
            Dataset.AIRPLANES_INDEX);

    private final Publications publications;
    private final Clock clock;
    private volatile @Nullable Reading last;

    LoadedDataReader(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * What is loaded, at most a second old.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    public LoadedData get() {
        Instant now = clock.instant();
        Reading reading = last;
        if (reading == null || reading.at().plus(KEPT).isBefore(now)) {
            reading = new Reading(now, read());
            last = reading;
        }
        return reading.data();
    }

    private LoadedData read() {
        List<Publication> all = new ArrayList<>();
        PUBLISHED.forEach(dataset -> all.addAll(publications.list(dataset)));
        List<Publication> flights = all.stream()
                .filter(publication -> publication.dataset().equals(Dataset.FLIGHTS_BY_ROUTE_DAY.datasetName()))
                .toList();
        return new LoadedData(
                flights.stream().map(Publication::month).toList(),
                flights.stream().mapToLong(Publication::rows).sum(),
                all.stream().mapToLong(Publication::version).max().orElse(0),
                all.stream().anyMatch(Publication::demonstration),
                all.stream().map(LoadedDataReader::identity).collect(Collectors.joining(",")));
    }

    private static String identity(Publication publication) {
        return String.join(
                "/",
                publication.dataset(),
                publication.month().toString(),
                Long.toString(publication.version()),
                publication.publishedAt().toString());
    }

    private record Reading(Instant at, LoadedData data) {}
}
