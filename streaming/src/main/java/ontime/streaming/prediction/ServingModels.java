package ontime.streaming.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import ontime.features.model.SavedModel;
import ontime.model.learning.TrainedModel;
import ontime.model.time.WaitClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that answer. A champion that fails is left out and tried again after a pause; the version that served before
 * it keeps its place.
 */
final class ServingModels {

    private static final Logger LOG = LoggerFactory.getLogger(ServingModels.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Loader loader;
    private final InstantSource clock;
    private final Map<String, Failure> failures = new TreeMap<>();
    private SortedMap<String, SavedModel> serving = new TreeMap<>();

    /** Loads a version of a model. */
    @FunctionalInterface
    interface Loader {
        SavedModel load(String name, int version);
    }

    /**
     * Why a model does not serve.
     *
     * @param tries that failed
     * @param retryAt when it is tried again
     */
    private record Failure(String reason, int tries, Instant retryAt) {}

    ServingModels(Loader loader, InstantSource clock) {
        this.loader = loader;
        this.clock = new WaitClock(clock);
    }

    /**
     * The models that should serve, by name: the champions, and in the place of one that fails the version that serves now.
     *
     * @param champions versions by the models' names
     */
    SortedMap<String, SavedModel> choose(Map<String, Integer> champions) {
        failures.keySet()
                .retainAll(champions.entrySet().stream()
                        .map(champion -> TrainedModel.id(champion.getKey(), champion.getValue()))
                        .collect(Collectors.toSet()));
        SortedMap<String, SavedModel> models = new TreeMap<>();
        champions.forEach((name, version) -> {
            Optional<SavedModel> current = Optional.ofNullable(serving.get(name));
            current.filter(model -> model.manifest().version() == version)
                    .or(() -> tryToLoad(name, version))
                    .or(() -> current)
                    .ifPresent(model -> models.put(name, model));
        });
        return models;
    }

    private Optional<SavedModel> tryToLoad(String name, int version) {
        String id = TrainedModel.id(name, version);
        return isPaused(id) ? Optional.empty() : tryWith(List.of(id), () -> loader.load(name, version));
    }

    private boolean isPaused(String id) {
        return failures.containsKey(id)
                && clock.instant().isBefore(failures.get(id).retryAt());
    }

    /** Whether exactly these serve already. */
    boolean isServing(SortedMap<String, SavedModel> models) {
        return serving.equals(models);
    }

    /**
     * What comes of preparing models to serve; empty where they fail, which is remembered of those that do not serve yet.
     */
    <T> Optional<T> tryToPrepare(SortedMap<String, SavedModel> models, Callable<T> preparation) {
        List<String> added = new ArrayList<>();
        models.forEach((name, model) -> {
            if (!model.equals(serving.get(name))) {
                added.add(id(name, model));
            }
        });
        return tryWith(added, preparation);
    }

    private static String id(String name, SavedModel model) {
        return TrainedModel.id(name, model.manifest().version());
    }

    /** Spark throws checked exceptions that it does not declare, and a model of another program fails to link. */
    private <T> Optional<T> tryWith(Collection<String> ids, Callable<T> action) {
        try {
            return Optional.of(action.call());
        } catch (Exception | LinkageError | StackOverflowError e) {
            ids.forEach(id -> fail(id, e));
            return Optional.empty();
        }
    }

    private void fail(String id, Throwable cause) {
        Optional<Failure> before = Optional.ofNullable(failures.get(id));
        int tries = before.map(Failure::tries).orElse(0) + 1;
        String reason = Optional.ofNullable(cause.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElseGet(() -> cause.getClass().getSimpleName());
        failures.put(id, new Failure(reason, tries, clock.instant().plus(pause(tries))));
        if (before.filter(failure -> failure.reason().equals(reason)).isEmpty()) {
            LOG.warn("{} cannot serve, so the models before it go on: {}", id, reason, cause);
        }
    }

    private static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Remembers that these serve from now on. */
    void serve(SortedMap<String, SavedModel> models) {
        serving = new TreeMap<>(models);
        models.forEach((name, model) -> failures.remove(id(name, model)));
    }

    /** The versions that serve, by the models' names. */
    SortedMap<String, Integer> versions() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        serving.forEach((name, model) -> versions.put(name, model.manifest().version()));
        return versions;
    }

    /** Every champion that does not serve, and why. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        failures.forEach((id, failure) -> problems.add(String.format(
                Locale.ROOT,
                "%s cannot serve (tries: %d, next at %tT UTC): %s",
                id,
                failure.tries(),
                failure.retryAt().atOffset(ZoneOffset.UTC),
                failure.reason())));
        return problems;
    }
}
