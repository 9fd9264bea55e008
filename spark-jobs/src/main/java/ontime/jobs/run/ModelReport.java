package ontime.jobs.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.jobs.model.DelayModels;
import ontime.model.catalog.Months;
import ontime.model.learning.Champion;
import ontime.model.learning.Judgement;
import ontime.model.learning.TrainedModel;
import org.jspecify.annotations.Nullable;

/** Prints models, and the results of decisions about them. */
public final class ModelReport {

    private static final int FEATURES_SHOWN = 15;
    private static final List<String> HISTORY = List.of(
            "auc", "logLoss", "brier", "calibrationError", "accuracy", "mae", "quantileLoss", "inside", "width");

    private final DelayModels models;
    private final JobOutput output;

    ModelReport(DelayModels models, JobOutput output) {
        this.models = models;
        this.output = output;
    }

    public void list() {
        if (models.list().isEmpty()) {
            output.say("there is no model yet: run ./ontime job delay_model --moment before_departure");
        }
        models.list().forEach(this::sayLine);
    }

    public void show(String name) {
        TrainedModel model = models.get(name);
        Optional<TrainedModel> before = models.findBefore(model);
        sayLine(model);
        sayTraining(model);
        before.ifPresent(other ->
                output.say(String.format(Locale.ROOT, "  changes are relative to version %d", other.version())));
        SortedMap<String, Double> earlier =
                before.map(TrainedModel::judgement).map(Judgement::scores).orElseGet(TreeMap::new);
        model.judgement()
                .scores()
                .forEach((score, value) -> output.say(
                        String.format(Locale.ROOT, "  %-18s %.4f%s", score, value, change(value, earlier.get(score)))));
        model.others().forEach((other, scores) -> output.say("  %-18s %s".formatted(other, scores)));
        model.judgement()
                .reliability()
                .forEach(bin -> output.say(String.format(
                        Locale.ROOT,
                        "  probability %.3f: %.3f late of %,d",
                        bin.predicted(),
                        bin.observed(),
                        bin.flights())));
        sayConfusion(model);
        sayImportances(model, before);
    }

    /** The scores of each version, and their changes. Scores on different flights are not comparable. */
    public void history(String name) {
        List<TrainedModel> versions = models.list().stream()
                .filter(model -> model.name().equals(name))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no such model: " + name + "; ./ontime model list shows all models");
        }
        SortedMap<String, Double> before = new TreeMap<>();
        for (TrainedModel model : versions) {
            sayLine(model);
            output.say("    tested on %s to %s"
                    .formatted(model.test().from(), model.test().to()));
            model.judgement().scores().forEach((score, value) -> {
                if (HISTORY.contains(score)) {
                    output.say(String.format(
                            Locale.ROOT, "    %-18s %.4f%s", score, value, change(value, before.get(score))));
                }
                before.put(score, value);
            });
        }
    }

    public void promote(String name) {
        say(models.promote(name));
    }

    public void rollBack(String name) {
        say(models.rollBack(name));
    }

    public void evaluate(String model, Months months, Optional<Path> predictions) {
        Optional<String> file = predictions.map(path -> path.toAbsolutePath().toString());
        output.say(models.evaluate(model, months, file));
    }

    private void sayTraining(TrainedModel model) {
        output.say(String.format(
                Locale.ROOT,
                "  trained on     %s to %s, %,d flights, version %d of the table, seed %d, in %.0f s",
                model.training().from(),
                model.training().to(),
                model.training().rows(),
                model.dataVersion(),
                model.seed(),
                model.trainSeconds()));
        output.say(String.format(
                Locale.ROOT,
                "  tested on      %s to %s, %,d flights",
                model.test().from(),
                model.test().to(),
                model.test().rows()));
        output.say("  program        commit %s, features %s".formatted(model.commit(), model.fingerprint()));
        output.say("  parameters     %s".formatted(model.parameters()));
    }

    private void sayConfusion(TrainedModel model) {
        List<List<Long>> confusion = model.judgement().confusion();
        for (int actual = 0; actual < confusion.size(); actual++) {
            output.say("  actual %-26s predicted %s"
                    .formatted(model.target().labels().get(actual), confusion.get(actual)));
        }
    }

    private void sayImportances(TrainedModel model, Optional<TrainedModel> before) {
        for (Map.Entry<String, Double> feature :
                model.byImportance().stream().limit(FEATURES_SHOWN).toList()) {
            String changed = before.map(TrainedModel::importances)
                    .map(earlier -> change(feature.getValue(), earlier.getOrDefault(feature.getKey(), 0.0)))
                    .orElse("");
            output.say(String.format(
                    Locale.ROOT, "  importance %-20s %.4f%s", feature.getKey(), feature.getValue(), changed));
        }
    }

    private static String change(double now, @Nullable Double before) {
        return before == null ? "" : String.format(Locale.ROOT, " (%+.4f)", now - before);
    }

    /** Deletes old versions and prints them. */
    public void prune(int kept) {
        List<String> deleted = models.prune(kept);
        deleted.forEach(model -> output.say("deleted %s; its scores stay".formatted(model)));
        output.say(String.format(Locale.ROOT, "deleted %d versions", deleted.size()));
    }

    private void say(Champion champion) {
        output.say(String.format(Locale.ROOT, "%s/%d serves", champion.name(), champion.version()));
    }

    private void sayLine(TrainedModel model) {
        boolean serves = models.findChampion(model.name())
                .filter(champion -> champion.version() == model.version())
                .isPresent();
        output.say("%s %-32s %-17s %s to %s  %s"
                .formatted(
                        serves ? "*" : " ",
                        model.id(),
                        model.recipe(),
                        model.training().from(),
                        model.training().to(),
                        model.verdict()));
    }
}
