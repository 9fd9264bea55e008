package ontime.testkit.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.prediction.RequestsByDay;

/** Requests in a map. It passes the same contract as the real store. */
public final class InMemoryRequestsByDay implements RequestsByDay {

    private final Map<String, PredictionRequest> byId = new ConcurrentSkipListMap<>();

    @Override
    public void add(PredictionRequest request) {
        byId.putIfAbsent(request.id().toString(), request);
    }

    @Override
    public long deleteBefore(LocalDate day) {
        int before = byId.size();
        byId.values().removeIf(request -> request.batchDay().isBefore(day));
        return before - (long) byId.size();
    }

    @Override
    public List<PredictionRequest> list(LocalDate day) {
        return byId.values().stream()
                .filter(request -> request.batchDay().equals(day))
                .toList();
    }
}
