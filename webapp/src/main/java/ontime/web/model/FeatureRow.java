package ontime.web.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.learning.TrainedModel;
import ontime.web.chart.ChartUnit;

/**
 * A feature that a model learned from.
 *
 * @param name as the model has it
 * @param words for people
 * @param definition as the model's manifest gives it, in English; empty where it gives none
 * @param formula of the definition, as Spark reads it; empty where it has none
 * @param importance its share; a dash where it is not known
 */
record FeatureRow(String name, String words, String definition, String formula, String importance) {

    private static final String FORMULA = " [";

    /** The features of a model in its order. */
    static List<FeatureRow> list(TrainedModel model, ModelWords words, Locale locale) {
        return model.features().stream()
                .map(name -> of(name, model, words, locale))
                .toList();
    }

    private static FeatureRow of(String name, TrainedModel model, ModelWords words, Locale locale) {
        String definition = Optional.ofNullable(model.definitions().get(name)).orElse("");
        int formula = definition.indexOf(FORMULA);
        return new FeatureRow(
                name,
                words.feature(name, locale),
                formula < 0 ? definition : definition.substring(0, formula),
                formula < 0 ? "" : definition.substring(formula + FORMULA.length(), definition.length() - 1),
                Optional.ofNullable(model.importances().get(name))
                        .map(share -> ChartUnit.SHARE.format(share, locale))
                        .orElse(Score.NONE));
    }
}
