package ontime.stores.flight.search;

import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.stores.ElasticConnection;
import ontime.stores.StoreUnavailableException;

/**
 * Writes flights into an index that {@link ElasticMonths#begin} made. Several sinks may write to one index at a time.
 * Flights that a busy or restarting cluster did not accept are sent again until the patience ends. A flight that is sent
 * twice is in the index once, because its key is its id.
 */
public final class ElasticSink {

    /** Long enough for a server to restart. */
    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(3);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final long BULK_BYTES = 4L << 20;
    private static final int BULK_FLIGHTS = 8_000;

    /** One request is under way while the next is prepared: a sink keeps one of the server's processors busy. */
    private static final int REQUESTS_AT_A_TIME = 1;

    private final ElasticConnection connection;
    private final Duration patience;

    /** A sink; the connection should have {@link ElasticConnection#WRITE_WITHIN}. */
    public ElasticSink(ElasticConnection connection) {
        this(connection, DEFAULT_PATIENCE);
    }

    /**
     * A sink with another patience.
     *
     * @param patience how long the cluster may accept nothing before it counts as unavailable
     */
    public ElasticSink(ElasticConnection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /**
     * Writes flights. Returns when each is acknowledged or rejected.
     *
     * @param index as {@link ElasticMonths#begin} named it
     * @throws StoreUnavailableException if the cluster accepts nothing for longer than the patience
     */
    public BulkReport write(String index, Iterator<Flight> flights) {
        ElasticBulkOutcome outcome = new ElasticBulkOutcome();
        Iterator<BulkOperation> operations = operations(flights);
        send(index, operations, outcome);
        while (outcome.hasUnsent() || operations.hasNext()) {
            sendAgain(index, outcome);
            send(index, operations, outcome);
        }
        return outcome.report();
    }

    /** Sends until all is sent, or something was not accepted. */
    private void send(String index, Iterator<BulkOperation> operations, ElasticBulkOutcome outcome) {
        try (BulkIngester<Void> ingester = ingester(index, outcome)) {
            while (operations.hasNext() && !outcome.hasUnsent()) {
                ingester.add(operations.next());
            }
        }
    }

    private void sendAgain(String index, ElasticBulkOutcome outcome) {
        long deadline = System.nanoTime() + patience.toNanos();
        RetryConfig untilTaken = RetryConfig.<Boolean>custom()
                .maxAttempts(Integer.MAX_VALUE)
                .intervalFunction(IntervalFunction.ofExponentialBackoff(FIRST_PAUSE, 2, LONGEST_PAUSE))
                .retryOnResult(hasUnsent -> hasUnsent && System.nanoTime() <= deadline)
                .build();
        boolean hasUnsent = Retry.of("bulk", untilTaken).executeSupplier(() -> sendUnsent(index, outcome));
        if (hasUnsent) {
            throw new StoreUnavailableException(connection.name(), outcome.lastFailure());
        }
    }

    /** Sends again what was not accepted, and returns whether some of it still was not. */
    private boolean sendUnsent(String index, ElasticBulkOutcome outcome) {
        List<BulkOperation> unsent = outcome.takeUnsent();
        try (BulkIngester<Void> ingester = ingester(index, outcome)) {
            unsent.forEach(ingester::add);
        }
        return outcome.hasUnsent();
    }

    private BulkIngester<Void> ingester(String index, ElasticBulkOutcome outcome) {
        return BulkIngester.of(ingester -> ingester.client(connection.client())
                .globalSettings(bulk -> bulk.index(index))
                .maxSize(BULK_BYTES)
                .maxOperations(BULK_FLIGHTS)
                .maxConcurrentRequests(REQUESTS_AT_A_TIME)
                .listener(outcome));
    }

    private static Iterator<BulkOperation> operations(Iterator<Flight> flights) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return flights.hasNext();
            }

            @Override
            public BulkOperation next() {
                return operation(flights.next());
            }
        };
    }

    private static BulkOperation operation(Flight flight) {
        BinaryData json = BinaryData.of(FlightJson.bytes(flight), ContentType.APPLICATION_JSON);
        String id = flight.key().id();
        return BulkOperation.of(
                operation -> operation.index(write -> write.id(id).document(json)));
    }
}
