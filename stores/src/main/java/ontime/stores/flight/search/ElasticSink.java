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
 * What a busy or restarting cluster did not take is sent again until the patience ends; a flight that was sent twice is
 * in the index once, for its id is its key.
 */
public final class ElasticSink {

    /** A restart of a server fits in. */
    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(3);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final long BULK_BYTES = 4L << 20;
    private static final int BULK_FLIGHTS = 8_000;

    /** One on its way while the next is written: a sink keeps one of the server's processors busy. */
    private static final int REQUESTS_AT_A_TIME = 1;

    private final ElasticConnection connection;
    private final Duration patience;

    /** A sink; the connection should have {@link ElasticConnection#WRITE_WITHIN}. */
    public ElasticSink(ElasticConnection connection) {
        this(connection, DEFAULT_PATIENCE);
    }

    /**
     * A sink with other patience.
     *
     * @param patience how long the cluster may take nothing at all before it counts as away
     */
    public ElasticSink(ElasticConnection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /**
     * Writes flights; returns when each was acknowledged or refused.
     *
     * @param index as {@link ElasticMonths#begin} named it
     * @throws StoreUnavailableException where the cluster takes nothing for longer than the patience
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

    /** Sends until there is nothing more to send, or something was not taken. */
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

    /** Sends once what was not taken, and says whether some of it still is not. */
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
