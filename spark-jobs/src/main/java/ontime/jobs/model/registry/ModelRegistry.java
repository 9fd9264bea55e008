package ontime.jobs.model.registry;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ontime.model.learning.Champion;
import ontime.model.learning.TrainedModel;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import org.apache.spark.ml.PipelineModel;

/**
 * All trained models, and the version of each that serves. Folders, documents and champions are written in this order, so that
 * everything they refer to exists.
 */
public final class ModelRegistry {

    private final ModelFolders folders;
    private final Models models;
    private final Champions champions;
    private final InstantSource clock;

    public ModelRegistry(ModelFolders folders, Models models, Champions champions, InstantSource clock) {
        this.folders = folders;
        this.models = models;
        this.champions = champions;
        this.clock = clock;
    }

    /** Records a model. If the gate accepted it, it serves at once; otherwise only its scores are kept. */
    public void publish(TrainedModel model, PipelineModel pipeline) {
        if (!model.accepted()) {
            models.put(model);
            return;
        }
        folders.write(model, pipeline);
        models.put(model);
        serve(model.name(), model.version());
    }

    public int nextVersion(String name) {
        int known = list().stream()
                .filter(model -> model.name().equals(name))
                .mapToInt(TrainedModel::version)
                .max()
                .orElse(0);
        return Math.max(known, folders.newest(name)) + 1;
    }

    public List<TrainedModel> list() {
        return models.list();
    }

    public Optional<Champion> findChampion(String name) {
        return champions.find(name);
    }

    /**
     * The pipeline of a champion.
     *
     * @return empty if it was trained on features that this program does not have; it can only be replaced
     */
    public Optional<PipelineModel> findServing(Champion champion) {
        return folders.isCurrent(champion.name(), champion.version())
                ? Optional.of(folders.load(champion.name(), champion.version()))
                : Optional.empty();
    }

    public Optional<TrainedModel> find(String name, int version) {
        return models.find(name, version);
    }

    /** A version of a model. */
    public TrainedModel get(String name, int version) {
        return find(name, version)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such model: " + TrainedModel.id(name, version) + "; ./ontime model list shows all models"));
    }

    public PipelineModel load(String name, int version) {
        return folders.load(name, version);
    }

    /** The champion of a name. */
    public Champion getChampion(String name) {
        return champions
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no version of " + name + " serves; ./ontime model list shows all models"));
    }

    /** Makes a version serve, whatever the gate decides: a person chose it. */
    public Champion promote(String name, int version) {
        get(name, version);
        if (!folders.exists(name, version)) {
            throw new IllegalArgumentException(TrainedModel.id(name, version) + " was refused and is not kept");
        }
        return serve(name, version);
    }

    /** Makes the version that served before serve again. */
    public Champion rollBack(String name) {
        Champion champion = getChampion(name).rollBack(clock.instant());
        champions.put(champion);
        return champion;
    }

    /**
     * Deletes the folders of versions that are not among the newest, do not serve, and would not serve after a rollback.
     *
     * @return the deleted versions: NAME/VERSION
     */
    public List<String> prune(int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("keep at least one version, not: " + kept);
        }
        return folders.names().stream().flatMap(name -> prune(name, kept)).toList();
    }

    private Stream<String> prune(String name, int kept) {
        List<Integer> versions = folders.versions(name);
        Set<Integer> stay = new HashSet<>(versions.subList(Math.max(0, versions.size() - kept), versions.size()));
        champions.find(name).map(ModelRegistry::lastTwo).ifPresent(stay::addAll);
        List<Integer> old =
                versions.stream().filter(version -> !stay.contains(version)).toList();
        old.forEach(version -> folders.delete(name, version));
        return old.stream().map(version -> TrainedModel.id(name, version));
    }

    private static List<Integer> lastTwo(Champion champion) {
        List<Integer> promoted = champion.versions();
        return promoted.subList(Math.max(0, promoted.size() - 2), promoted.size());
    }

    private Champion serve(String name, int version) {
        Champion champion = champions
                .find(name)
                .map(serving -> serving.promote(version, clock.instant()))
                .orElseGet(() -> new Champion(name, List.of(version), clock.instant()));
        champions.put(champion);
        return champion;
    }
}
