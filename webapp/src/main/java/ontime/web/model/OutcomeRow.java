package ontime.web.model;

import java.util.List;
import java.util.Locale;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;

/**
 * How the predictions of a version in use turned out.
 *
 * @param title what it predicts, and when
 * @param address of the version's page
 * @param sentences about the recent weeks
 * @param warnings about it
 */
record OutcomeRow(String title, String address, List<String> sentences, List<String> warnings) {

    OutcomeRow {
        sentences = List.copyOf(sentences);
        warnings = List.copyOf(warnings);
    }

    static OutcomeRow of(TrainedModel model, LiveScores scores, ModelWords words, LiveWords live, Locale locale) {
        return new OutcomeRow(
                words.title(model, locale),
                ModelAddress.page(model),
                live.sentences(model, scores, locale),
                live.warnings(scores, locale));
    }
}
