package ontime.jobs;

import java.util.Map;
import java.util.Optional;
import ontime.jobs.model.DelayModels;
import ontime.jobs.model.MonthSpan;
import ontime.model.learning.Champion;
import ontime.model.learning.TrainedModel;

/** What a person is told of models. */
final class ModelReport {

    private static final int FEATURES_SHOWN = 15;

    private final DelayModels models;
    private final JobOutput output;

    ModelReport(DelayModels models, JobOutput output) {
        this.models = models;
        this.output = output;
    }

    void list() {
        if (models.list().isEmpty()) {
            output.say("no model was trained yet: ./ontime job delay_model --moment before_departure");
        }
        models.list().forEach(this::sayLine);
    }

    void show(String name) {
        TrainedModel model = models.get(name);
        sayLine(model);
        output.say("  learned from   %s to %s, %,d flights, version %d of the table, seed %d, in %.0f s"
                .formatted(
                        model.training().from(),
                        model.training().to(),
                        model.training().rows(),
                        model.dataVersion(),
                        model.seed(),
                        model.trainSeconds()));
        output.say("  judged by      %s to %s, %,d flights"
                .formatted(model.test().from(), model.test().to(), model.test().rows()));
        output.say("  program        commit %s, features %s".formatted(model.commit(), model.fingerprint()));
        model.judgement().scores().forEach((score, value) -> output.say("  %-18s %.4f".formatted(score, value)));
        model.others().forEach((other, scores) -> output.say("  %-18s %s".formatted(other, scores)));
        model.judgement()
                .reliability()
                .forEach(bin -> output.say("  probability %.3f: %.3f late of %,d"
                        .formatted(bin.predicted(), bin.observed(), bin.flights())));
        for (int actual = 0; actual < model.judgement().confusion().size(); actual++) {
            output.say("  actual %-26s predicted %s"
                    .formatted(
                            model.target().labels().get(actual),
                            model.judgement().confusion().get(actual)));
        }
        for (Map.Entry<String, Double> feature :
                model.byImportance().stream().limit(FEATURES_SHOWN).toList()) {
            output.say("  importance %-20s %.3f".formatted(feature.getKey(), feature.getValue()));
        }
    }

    void promote(String name) {
        say(models.promote(name));
    }

    void rollBack(String name) {
        say(models.rollBack(name));
    }

    void evaluate(String model, MonthSpan months, Optional<String> predictions) {
        output.say(models.evaluate(model, months, predictions));
    }

    private void say(Champion champion) {
        output.say("%s/%d serves".formatted(champion.name(), champion.version()));
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
