package ontime.web.model;

import java.util.Locale;
import java.util.SortedMap;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Target;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;

/** The scores that pages show, in the order of their tables. What each means is on the page of definitions. */
enum Score {
    AUC("auc", ChartUnit.SCORE, "auc"),
    LOG_LOSS("logLoss", ChartUnit.SCORE, "log-loss"),
    BRIER("brier", ChartUnit.SCORE, "brier"),
    CALIBRATION_ERROR("calibrationError", ChartUnit.SCORE, "calibration"),
    ACCURACY("accuracy", ChartUnit.SHARE, "confusion"),
    MAE("mae", ChartUnit.MINUTES, "mean-error"),
    RMSE("rmse", ChartUnit.MINUTES, "mean-error");

    static final String NONE = "–";

    private final String key;
    private final ChartUnit unit;
    private final String definition;

    Score(String key, ChartUnit unit, String definition) {
        this.key = key;
        this.unit = unit;
        this.definition = definition;
    }

    /** The one by which the gate decides: the lower the better. */
    static Score loss(Target target) {
        return target == Target.MINUTES ? MAE : LOG_LOSS;
    }

    /** As judgements name it. */
    String key() {
        return key;
    }

    ChartUnit unit() {
        return unit;
    }

    /** The code of its name in the words of the pages. */
    public String word() {
        return "models.score." + key;
    }

    /** Where its definition is. */
    public String definition() {
        return "/definitions#" + definition;
    }

    /** A model's own score. */
    @Nullable
    Double of(TrainedModel model) {
        return of(model.judgement().scores());
    }

    @Nullable
    Double of(SortedMap<String, Double> scores) {
        return scores.get(key);
    }

    /** Its value for people, in their language; a dash where there is none. */
    String format(SortedMap<String, Double> scores, Locale locale) {
        Double value = of(scores);
        return value == null ? NONE : unit.format(value, locale);
    }
}
