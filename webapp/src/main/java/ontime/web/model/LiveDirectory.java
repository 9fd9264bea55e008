package ontime.web.model;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.publication.ShownBeside;
import org.springframework.stereotype.Component;

/** How good the predictions of models turned out, read at most once a second. New scores change the ETags of the pages. */
@Component
final class LiveDirectory implements ShownBeside {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final String ALL = "all";

    private final LoadingCache<String, Map<String, LiveScores>> cache;

    LiveDirectory(DocumentStore store) {
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .executor(Runnable::run)
                .build(key -> store.list(StoreCatalog.MODEL_SCORES).stream()
                        .collect(
                                Collectors.toMap(LiveScores::id, scores -> scores, (one, other) -> one, TreeMap::new)));
    }

    /** The scores of a version; empty if it was not scored yet. */
    Optional<LiveScores> find(TrainedModel model) {
        return Optional.ofNullable(cache.get(ALL).get(model.id()));
    }

    @Override
    public boolean isShownAt(String path) {
        return path.startsWith(ModelDirectory.PAGES) || path.startsWith(ModelDirectory.API);
    }

    @Override
    public String fingerprint() {
        return cache.get(ALL).values().stream()
                .map(scores -> scores.id() + "@" + scores.scoredAt())
                .collect(Collectors.joining(","));
    }
}
