package ontime.web.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.learning.TrainedModel;
import ontime.web.chart.ChartUnit;

/**
 * A feature of a model.
 *
 * @param name in the model
 * @param words its name for people
 * @param definition in the model's manifest, in English; empty if there is none
 * @param formula of the definition, in Spark SQL; empty if there is none
 * @param importance its share; a dash if not known
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
