package ontime.web.varnish;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.MonthTotals;
import ontime.model.publication.Publication;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.testkit.store.InMemoryStore;
import ontime.web.MovedClock;

/**
 * January 2008, published again and again, each time with one more flight. It outlives the application, so that the
 * application can be restarted.
 */
final class ChangingData implements Publications {

    private static final YearMonth MONTH = YearMonth.of(2008, 1);
    private static final int FLIGHTS = 812_000;

    /** The flights of the month, as JSON, CSV and both languages show them. */
    private static final Pattern SHOWN = Pattern.compile("812[.,]?(\\d{3})\\b");

    final MovedClock clock = new MovedClock(Instant.parse("2026-11-21T08:00:00Z"));

    /** A request with the header X-Hold releases a permit when its answer is complete, and sends it when the gate opens. */
    final Semaphore held = new Semaphore(0);

    volatile CountDownLatch gate = new CountDownLatch(0);

    private volatile DocumentStore store = new InMemoryStore();
    private volatile Publications publications = publications(1);
    private final AtomicInteger number = new AtomicInteger(1);

    /** Publishes once more. A process notices it as soon as it compares, as if a second had passed. */
    void publish() {
        publishUnnoticed();
        clock.move(Duration.ofSeconds(2));
    }

    /** Publishes once more, without time for a process to notice it. */
    void publishUnnoticed() {
        number.incrementAndGet();
        write();
        publications = publications(number());
    }

    /** The number of the newest publication. */
    int number() {
        return number.get();
    }

    /** The number of the publication that an answer shows. */
    static int shownBy(String body) {
        Matcher flights = SHOWN.matcher(body);
        return flights.find() ? Integer.parseInt(flights.group(1)) : -1;
    }

    /** Takes the store of a new application. */
    DocumentStore keptIn(DocumentStore newStore) {
        store = newStore;
        write();
        return newStore;
    }

    private void write() {
        store.put(
                StoreCatalog.MONTH_TOTALS,
                new MonthTotals(
                        MONTH, FLIGHTS + number(), 17_308, 1_327, 148_807, 587_130, 5_982_183, 6_700_000, 588_000));
    }

    private static Publications publications(int number) {
        return new InMemoryPublications(Stream.of(StoredDataset.FLIGHTS_BY_MONTH, StoredDataset.FLIGHTS_BY_ROUTE_DAY)
                .map(dataset -> new Publication(
                        dataset.datasetName(), MONTH, number, 600, 200, SomePublications.PUBLISHED_AT, false))
                .toList());
    }

    @Override
    public Optional<Publication> find(StoredDataset dataset, YearMonth month) {
        return publications.find(dataset, month);
    }

    @Override
    public List<Publication> list(StoredDataset dataset) {
        return publications.list(dataset);
    }

    @Override
    public List<Publication> listAll() {
        return publications.listAll();
    }
}
