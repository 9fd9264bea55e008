package ontime.web.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.learning.Champion;
import ontime.model.learning.TrainedModel;

/**
 * Every model, and the versions in use, at one moment.
 *
 * @param models by name, oldest first
 * @param champions by the model's name
 */
record KnownModels(List<TrainedModel> models, Map<String, Champion> champions) {

    KnownModels {
        models = List.copyOf(models);
        champions = Map.copyOf(champions);
    }

    static KnownModels of(List<TrainedModel> models, List<Champion> champions) {
        return new KnownModels(
                models, champions.stream().collect(Collectors.toMap(Champion::name, Function.identity())));
    }

    /** The versions of a model, oldest first. */
    List<TrainedModel> versions(String name) {
        return models.stream().filter(model -> model.name().equals(name)).toList();
    }

    Optional<TrainedModel> find(String name, int version) {
        return versions(name).stream()
                .filter(model -> model.version() == version)
                .findFirst();
    }

    /** The version of a model that is in use. */
    Optional<TrainedModel> findServing(String name) {
        return Optional.ofNullable(champions.get(name)).flatMap(champion -> find(name, champion.version()));
    }

    /** The previous version of a model, whether the gate accepted it or not. */
    Optional<TrainedModel> findBefore(TrainedModel model) {
        return versions(model.name()).stream()
                .filter(other -> other.version() < model.version())
                .max(Comparator.comparing(TrainedModel::version));
    }

    ModelState stateOf(TrainedModel model) {
        Champion champion = champions.get(model.name());
        if (champion != null && champion.version() == model.version()) {
            return ModelState.SERVES;
        }
        return model.accepted() ? ModelState.STANDS_BY : ModelState.REFUSED;
    }

    /** Changes whenever a version is trained, promoted or rolled back. */
    String fingerprint() {
        Stream<String> trained = models.stream().map(model -> model.id() + "@" + model.trainedAt());
        Stream<String> serving = champions.values().stream()
                .sorted(Comparator.comparing(Champion::name))
                .map(champion -> champion.name() + "=" + champion.version() + "@" + champion.since());
        return Stream.concat(trained, serving).collect(Collectors.joining(","));
    }
}
