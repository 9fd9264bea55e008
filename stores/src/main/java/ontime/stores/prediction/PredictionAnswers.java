package ontime.stores.prediction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.PredictionAnswer;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** Answers to requests. The first answer to a request never changes, so readers can rely on it. */
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

    /** Stores answers to requests that have none yet. Of several answers to one request, the first counts. */
    public void addAbsent(Collection<? extends PredictionAnswer> answers) {
        // A store writes several documents in any order.
        Map<UUID, PredictionAnswer> first = new LinkedHashMap<>();
        answers.forEach(answer -> first.putIfAbsent(answer.id(), answer));
        store.addAbsent(StoreCatalog.PREDICTIONS, first.values());
    }
}
