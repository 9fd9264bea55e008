package ontime.web.model;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import ontime.model.learning.TrainedModel;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.web.error.ProblemException;
import ontime.web.parameter.FormAddress;
import ontime.web.publication.ShownBeside;
import org.springframework.stereotype.Component;

/**
 * The models as they are now, read at most once a second. A promotion or a rollback changes the ETags of their pages.
 */
@Component
public final class ModelDirectory implements ShownBeside {

    static final String PAGES = "/models";
    static final String API = "/api/v1/models";

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final String ALL = "all";

    private final LoadingCache<String, KnownModels> cache;

    ModelDirectory(Models models, Champions champions) {
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .executor(Runnable::run)
                .build(key -> KnownModels.of(models.list(), champions.list()));
    }

    /** Every model, and the versions in use. */
    KnownModels get() {
        return cache.get(ALL);
    }

    /** A version of a model by its id, {@code late_before_departure/3}; empty if it no longer exists. */
    public Optional<TrainedModel> find(String id) {
        return get().models().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** Whether any model is in use; until then, nothing is predicted. */
    public boolean isAnyServing() {
        return !get().champions().isEmpty();
    }

    /**
     * A version of a model.
     *
     * @throws ProblemException 404 if there is no such version
     */
    static TrainedModel get(KnownModels known, String name, int version) {
        return known.find(name, version).orElseThrow(() -> unknown(TrainedModel.id(name, version)));
    }

    /** The error that no model has this name or version. */
    static ProblemException unknown(String model) {
        return ProblemException.ofNotFound("models.unknown", model).withHelp(PAGES, "models.all.back");
    }

    @Override
    public boolean isShownAt(String path) {
        return path.startsWith(PAGES) || path.startsWith(API) || path.equals(FormAddress.PREDICT);
    }

    @Override
    public String fingerprint() {
        return get().fingerprint();
    }
}
