package ontime.stores.prediction;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.PredictionAnswer;

/** What was answered. The first answer of a request stays: whoever has read it may rely on it. */
public interface PredictionAnswers {

    /** The answer to the request of an id. */
    Optional<PredictionAnswer> find(UUID id);

    /** Stores answers; of requests that have one already, none. Of several to one request the first counts. */
    void addAbsent(Collection<? extends PredictionAnswer> answers);
}
