package ontime.stores.prediction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.PredictionAnswer;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** What was answered. The first answer of a request stays: whoever has read it may rely on it. */
public final class PredictionAnswers {

    private final DocumentStore store;

    /** The answers of a store. */
    public PredictionAnswers(DocumentStore store) {
        this.store = store;
    }

    /** The answer to the request of an id. */
    public Optional<PredictionAnswer> find(UUID id) {
        return store.find(StoreCatalog.PREDICTIONS, id.toString());
    }

    /** Stores answers; of requests that have one already, none. Of several to one request the first counts. */
    public void addAbsent(Collection<? extends PredictionAnswer> answers) {
        // A store writes several documents in any order.
        Map<UUID, PredictionAnswer> first = new LinkedHashMap<>();
        answers.forEach(answer -> first.putIfAbsent(answer.id(), answer));
        store.addAbsent(StoreCatalog.PREDICTIONS, first.values());
    }
}
