package ontime.stores.flight.search;

import co.elastic.clients.elasticsearch._helpers.bulk.BulkListener;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ontime.stores.ElasticConnection;
import org.jspecify.annotations.Nullable;

/**
 * Counts the items of bulk requests: written, rejected for good, or to be sent again. A bulk request succeeds even if its
 * items fail. The ingester's threads call it.
 */
final class ElasticBulkOutcome implements BulkListener<Void> {

    private static final int REASONS = 10;

    private long written;
    private long refused;
    private final List<String> reasons = new ArrayList<>();
    private List<BulkOperation> unsent = new ArrayList<>();
    private @Nullable Throwable lastFailure;

    @Override
    public void beforeBulk(long executionId, BulkRequest request, List<Void> contexts) {
        // Nothing to count before the response.
    }

    @Override
    public synchronized void afterBulk(
            long executionId, BulkRequest request, List<Void> contexts, BulkResponse response) {
        for (int i = 0; i < response.items().size(); i++) {
            count(request.operations().get(i), response.items().get(i));
        }
    }

    @Override
    public synchronized void afterBulk(long executionId, BulkRequest request, List<Void> contexts, Throwable failure) {
        lastFailure = failure;
        unsent.addAll(request.operations());
    }

    private void count(BulkOperation operation, BulkResponseItem item) {
        ErrorCause error = item.error();
        if (error == null) {
            written++;
        } else if (ElasticConnection.isTryLater(item.status())) {
            lastFailure =
                    new IllegalStateException(String.format(Locale.ROOT, "HTTP %d: %s", item.status(), error.reason()));
            unsent.add(operation);
        } else {
            refused++;
            if (reasons.size() < REASONS) {
                reasons.add(item.id() + ": " + error.type() + ": " + error.reason());
            }
        }
    }

    synchronized boolean hasUnsent() {
        return !unsent.isEmpty();
    }

    synchronized List<BulkOperation> takeUnsent() {
        List<BulkOperation> taken = unsent;
        unsent = new ArrayList<>();
        return taken;
    }

    /** The last failure. */
    synchronized Throwable lastFailure() {
        return lastFailure == null ? new IllegalStateException("nothing failed") : lastFailure;
    }

    synchronized BulkReport report() {
        return new BulkReport(written, refused, reasons);
    }
}
