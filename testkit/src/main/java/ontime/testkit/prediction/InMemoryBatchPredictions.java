package ontime.testkit.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.BatchPage;
import ontime.stores.prediction.BatchPredictions;

/** Predictions of a map; passes the same contract as the real store. */
public final class InMemoryBatchPredictions implements BatchPredictions {

    private final Map<LocalDate, List<BatchPage>> byDay = new ConcurrentHashMap<>();

    @Override
    public Optional<BatchPage> find(LocalDate day, int page) {
        return byDay.getOrDefault(day, List.of()).stream()
                .filter(found -> found.page() == page)
                .findFirst();
    }

    @Override
    public void put(LocalDate day, List<BatchAnswer> answers) {
        byDay.put(day, BatchPage.of(day, answers));
    }
}
