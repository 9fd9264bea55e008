package ontime.web.model;

import java.util.Locale;
import java.util.SortedMap;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Target;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;

/** The scores that pages show, in the order of their tables. The page of definitions explains them. */
enum Score {
    AUC("auc", ChartUnit.SCORE, "auc"),
    LOG_LOSS("logLoss", ChartUnit.SCORE, "log-loss"),
    BRIER("brier", ChartUnit.SCORE, "brier"),
    CALIBRATION_ERROR("calibrationError", ChartUnit.SCORE, "calibration"),
    ACCURACY("accuracy", ChartUnit.SHARE, "confusion"),
    MAE("mae", ChartUnit.MINUTES, "mean-error"),
    RMSE("rmse", ChartUnit.MINUTES, "mean-error"),
    QUANTILE_LOSS("quantileLoss", ChartUnit.MINUTES, "delay-range"),
    INSIDE("inside", ChartUnit.SHARE, "delay-range"),
    WIDTH("width", ChartUnit.MINUTES, "delay-range");

    static final String NONE = "–";

    private final String key;
    private final ChartUnit unit;
    private final String definition;

    Score(String key, ChartUnit unit, String definition) {
        this.key = key;
        this.unit = unit;
        this.definition = definition;
    }

    /** The score that decides at the gate; lower is better. */
    static Score loss(Target target) {
        return switch (target) {
            case LATE, DELAY_CLASS, CANCELLED -> LOG_LOSS;
            case MINUTES -> MAE;
            case RANGE -> QUANTILE_LOSS;
        };
    }

    /** Its name in evaluations. */
    String key() {
        return key;
    }

    ChartUnit unit() {
        return unit;
    }

    /** The message code of its name. */
    public String word() {
        return "models.score." + key;
    }

    /** The address of its definition. */
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

    /** Its value in a language; a dash if there is none. */
    String format(SortedMap<String, Double> scores, Locale locale) {
        Double value = of(scores);
        return value == null ? NONE : unit.format(value, locale);
    }
}
