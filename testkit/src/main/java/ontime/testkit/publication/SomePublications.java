package ontime.testkit.publication;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;

/** Publications for tests. */
public final class SomePublications {

    /** The time of all publications. */
    public static final Instant PUBLISHED_AT = Instant.parse("2026-11-21T06:30:00.125Z");

    private SomePublications() {}

    /** Version 3 of a month: real flights, 600 rows, 200 documents. */
    public static Publication of(StoredDataset dataset, YearMonth month) {
        return new Publication(dataset.datasetName(), month, 3, 600, 200, PUBLISHED_AT, false);
    }

    /** The same with generated flights. */
    public static Publication ofDemonstration(StoredDataset dataset, YearMonth month) {
        return new Publication(dataset.datasetName(), month, 3, 600, 200, PUBLISHED_AT, true);
    }

    /** Everything that a page shows, published for some months. */
    public static List<Publication> list(YearMonth... months) {
        return Stream.of(
                        StoredDataset.FLIGHTS_BY_MONTH,
                        StoredDataset.FLIGHTS_BY_ROUTE_DAY,
                        StoredDataset.ON_TIME_PERFORMANCE_INDEX)
                .flatMap(dataset -> Arrays.stream(months).map(month -> of(dataset, month)))
                .toList();
    }
}
