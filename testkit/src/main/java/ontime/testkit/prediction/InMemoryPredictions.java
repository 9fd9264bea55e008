package ontime.testkit.prediction;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.prediction.PredictionAnswer;
import ontime.stores.prediction.PredictionAnswers;

/** Answers of a map; passes the same contract as the real store. */
public final class InMemoryPredictions implements PredictionAnswers {

    private final Map<UUID, PredictionAnswer> byId = new ConcurrentHashMap<>();

    @Override
    public Optional<PredictionAnswer> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void addAbsent(Collection<? extends PredictionAnswer> answers) {
        answers.forEach(answer -> byId.putIfAbsent(answer.id(), answer));
    }
}
