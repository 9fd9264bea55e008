package ontime.web.model;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import ontime.model.learning.TrainedModel;

/**
 * A model version in a list.
 *
 * @param model the version
 * @param state its state
 * @param title what it predicts, and when
 * @param address of its page
 * @param trainedAt in UTC
 * @param scores compared with others
 * @param sentences how good it is, the most important first
 */
record VersionRow(
        TrainedModel model,
        ModelState state,
        String title,
        String address,
        ZonedDateTime trainedAt,
        ScoreTable scores,
        List<String> sentences) {

    static VersionRow of(TrainedModel model, KnownModels known, ModelWords words, Locale locale) {
        return new VersionRow(
                model,
                known.stateOf(model),
                words.title(model, locale),
                ModelAddress.page(model),
                model.trainedAt().atZone(ZoneOffset.UTC),
                ScoreTable.of(model, locale),
                words.sentences(model, locale));
    }

    /** The score that decides at the gate. */
    public ScoreTable.Row loss() {
        Score loss = Score.loss(model.target());
        return scores.find(loss).orElseGet(() -> ScoreTable.Row.none(loss));
    }

    /** The AUC, which only models of lateness have. */
    public ScoreTable.Row auc() {
        return scores.find(Score.AUC).orElseGet(() -> ScoreTable.Row.none(Score.AUC));
    }
}
