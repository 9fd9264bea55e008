package ontime.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.learning.Champion;
import ontime.model.learning.DataProblem;
import ontime.model.learning.FeatureDrift;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.InputDrift;
import ontime.model.learning.Judgement;
import ontime.model.learning.LiveScores;
import ontime.model.learning.ReliabilityBin;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.WeekScore;
import ontime.model.learning.WeekScore.Source;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.jspecify.annotations.Nullable;

/** Models for tests, with every value set; with scores like those of real models. */
public final class SomeModels {

    private static final Instant FIRST_DAY = Instant.parse("2008-03-01T10:15:30Z");
    private static final double PRIOR_LOSS = 0.6009;
    private static final Map<String, String> PARAMETERS = Map.of("max_depth", "8", "calibration.slope", "1.05");

    private SomeModels() {}

    /** A version of the model of late arrivals before departure, each a little better than the one before. */
    public static TrainedModel late(int version) {
        double auc = (6500 + 20 * version) / 10_000.0;
        double logLoss = (5700 - 20 * version) / 10_000.0;
        return model(
                Target.LATE,
                Moment.BEFORE_DEPARTURE,
                version,
                new Judgement(
                        new TreeMap<>(Map.of(
                                "auc",
                                auc,
                                "logLoss",
                                logLoss,
                                "brier",
                                0.381,
                                "calibrationError",
                                0.0061,
                                "accuracy",
                                0.722,
                                "recall0",
                                0.981,
                                "recall1",
                                0.084,
                                "rows",
                                546_921.0)),
                        List.of(
                                new ReliabilityBin(0.07, 0.06, 41_000),
                                new ReliabilityBin(0.15, 0.14, 160_000),
                                new ReliabilityBin(0.25, 0.26, 190_000),
                                new ReliabilityBin(0.34, 0.36, 120_000),
                                new ReliabilityBin(0.43, 0.45, 35_921)),
                        List.of(List.of(386_000L, 7_500L), List.of(140_421L, 13_000L))),
                String.format(Locale.ROOT, "logLoss %.4f, the prior's 0.6009; the first of its name", logLoss));
    }

    /** A version that the gate rejected. */
    public static TrainedModel refused(int version) {
        Judgement late = late(version).judgement();
        return refused(
                version,
                new Judgement(
                        new TreeMap<>(Map.of("auc", 0.501, "logLoss", 0.6123, "brier", 0.42, "calibrationError", 0.08)),
                        late.reliability(),
                        late.confusion()),
                "refused: logLoss 0.6123 is no better than the prior's 0.6009",
                null);
    }

    /** A model of lateness that was rejected for its training data. */
    public static TrainedModel rejectedForData() {
        DataProblem problem = DataProblem.of(DataProblem.Kind.TOO_FEW_FLIGHTS, 12);
        return refused(5, late(5).judgement(), "refused: " + problem.words(), problem);
    }

    private static TrainedModel refused(
            int version, Judgement judgement, String verdict, @Nullable DataProblem problem) {
        return model(
                Target.LATE,
                Moment.BEFORE_DEPARTURE,
                version,
                "boosted_trees",
                PARAMETERS,
                judgement,
                new TreeMap<>(Map.of(
                        "prior",
                        prior(Target.LATE),
                        "champion",
                        new TreeMap<>(Map.of("auc", 0.654, "logLoss", 0.566, "brier", 0.3811)))),
                importances(version),
                false,
                verdict,
                problem);
    }

    /** A version of the model of the four classes, two hours before. */
    public static TrainedModel delayClass(int version) {
        return model(
                Target.DELAY_CLASS,
                Moment.TWO_HOURS_BEFORE,
                version,
                new Judgement(
                        new TreeMap<>(Map.of("accuracy", 0.52, "brier", 0.61, "logLoss", 1.08, "recall0", 0.31)),
                        List.of(),
                        List.of(
                                List.of(21_000L, 40_000L, 7_000L, 500L),
                                List.of(14_000L, 120_000L, 60_000L, 3_000L),
                                List.of(4_000L, 70_000L, 95_000L, 15_000L),
                                List.of(400L, 9_000L, 32_000L, 56_000L))),
                "logLoss 1.0800, the prior's 1.2400; the first of its name");
    }

    /** A version of the model of cancellations, two hours before. */
    public static TrainedModel cancelled(int version) {
        return model(
                Target.CANCELLED,
                Moment.TWO_HOURS_BEFORE,
                version,
                new Judgement(
                        new TreeMap<>(
                                Map.of("auc", 0.846, "logLoss", 0.0942, "brier", 0.0221, "calibrationError", 0.004)),
                        List.of(new ReliabilityBin(0.004, 0.003, 212_400), new ReliabilityBin(0.142, 0.151, 9_870)),
                        List.of(List.of(552_000L, 900L), List.of(14_000L, 2_100L))),
                "logLoss 0.0942, the prior's 0.1210; no model served to compare with");
    }

    /** A version of the model of ranges, days ahead. */
    public static TrainedModel range(int version) {
        return model(
                Target.RANGE,
                Moment.BEFORE_DEPARTURE,
                version,
                new Judgement(
                        new TreeMap<>(Map.of(
                                "quantileLoss",
                                7.9,
                                "inside",
                                0.796,
                                "below",
                                0.102,
                                "above",
                                0.102,
                                "width",
                                68.5,
                                "mae",
                                22.1)),
                        List.of(),
                        List.of()),
                "quantileLoss 7.9000, the prior's 8.4000; no model served to compare with");
    }

    /** A version of the model of minutes, at departure. It has no importances, as regressions have none. */
    public static TrainedModel minutes(int version) {
        return minutes(
                version,
                "regression",
                Map.of(),
                Map.of("mae", 9.64, "rmse", 15.2),
                new TreeMap<>(),
                "mae 9.6400, the prior's 24.8000; the first of its name");
    }

    /** Minutes of trees, on top of a feature. */
    public static TrainedModel minutesOnTop(int version) {
        return minutes(
                version,
                "boosted_trees",
                Map.of("max_depth", "8", TrainedModel.ADDED_FEATURE, "DepartureDelay"),
                Map.of("mae", 9.23, "rmse", 14.1),
                importances(version),
                "mae 9.2300, the champion's 9.6400");
    }

    private static TrainedModel minutes(
            int version,
            String recipe,
            Map<String, String> parameters,
            Map<String, Double> scores,
            SortedMap<String, Double> importances,
            String verdict) {
        return model(
                Target.MINUTES,
                Moment.AT_DEPARTURE,
                version,
                recipe,
                parameters,
                new Judgement(new TreeMap<>(scores), List.of(), List.of()),
                new TreeMap<>(Map.of("prior", prior(Target.MINUTES))),
                importances,
                true,
                verdict,
                null);
    }

    /** The live scores of version 2 of {@link #late}: a good week, a week with too high predictions, and changed input. */
    public static LiveScores liveScores() {
        LocalDate first = LocalDate.of(2008, 3, 3);
        return new LiveScores(
                late(2).name(),
                2,
                FIRST_DAY,
                List.of(
                        WeekScore.none(first.minusWeeks(6), Source.REPLAY, 0, 7, 3),
                        week(first, Source.REPLAY, 140_000, 0.2725, 0.2675),
                        week(first.plusWeeks(1), Source.REPLAY, 141_000, 0.2125, 0.2725),
                        week(first.plusWeeks(1), Source.ASKED, 12, 0.25, 0.3125)),
                new InputDrift(
                        LocalDate.of(2008, 3, 1),
                        LocalDate.of(2008, 3, 31),
                        LocalDate.of(2008, 1, 1),
                        LocalDate.of(2008, 1, 31),
                        4,
                        List.of(
                                new FeatureDrift("DepMinute", 0.3125, 780.5, 840.25),
                                new FeatureDrift("Carrier", 0.015625, null, null))));
    }

    private static WeekScore week(LocalDate monday, Source source, long flights, double actual, double predicted) {
        return new WeekScore(
                monday,
                source,
                flights + 3,
                flights,
                0,
                4,
                actual,
                predicted,
                new TreeMap<>(Map.of("auc", 0.65, "logLoss", 0.5625, "brier", 0.1875, "calibrationError", 0.0625)),
                List.of(new ReliabilityBin(predicted, actual, flights)));
    }

    /** The models of a registry in use: several versions, one rejected, and one moment without a model of late arrivals. */
    public static List<TrainedModel> list() {
        return List.of(late(1), late(2), refused(3), late(4), delayClass(1), minutes(1), minutesOnTop(2));
    }

    /** The champions of {@link #list()}. */
    public static List<Champion> champions() {
        return List.of(
                new Champion(late(1).name(), List.of(1, 2), FIRST_DAY.plus(2, ChronoUnit.DAYS)),
                new Champion(delayClass(1).name(), List.of(1), FIRST_DAY),
                new Champion(minutes(1).name(), List.of(1), FIRST_DAY));
    }

    private static TrainedModel model(Target target, Moment moment, int version, Judgement judgement, String verdict) {
        return model(
                target,
                moment,
                version,
                "boosted_trees",
                PARAMETERS,
                judgement,
                new TreeMap<>(Map.of("prior", prior(target))),
                importances(version),
                true,
                verdict,
                null);
    }

    private static SortedMap<String, Double> importances(int version) {
        return new TreeMap<>(
                Map.of("Carrier", 0.20 + 0.01 * version, "DepMinute", 0.45, "OriginMovements", 0.35 - 0.01 * version));
    }

    private static TrainedModel model(
            Target target,
            Moment moment,
            int version,
            String recipe,
            Map<String, String> parameters,
            Judgement judgement,
            SortedMap<String, SortedMap<String, Double>> others,
            SortedMap<String, Double> importances,
            boolean accepted,
            String verdict,
            @Nullable DataProblem problem) {
        return new TrainedModel(
                target.modelName(moment),
                version,
                moment,
                target,
                recipe,
                new TreeMap<>(parameters),
                "0123456789abcdef01234567",
                List.of("Carrier", "DepMinute", "OriginMovements"),
                new TreeMap<>(Map.of(
                        "Carrier", "as BTS codes it",
                        "DepMinute", "scheduled departure, minute of the origin's local day, 0 to 1440",
                        "OriginMovements",
                                "departures and arrivals planned at the origin in the UTC hour of departure")),
                new FlightSpan(LocalDate.of(2008, 1, 1), LocalDate.of(2008, 1, 31), 587_130),
                new FlightSpan(LocalDate.of(2008, 2, 1), LocalDate.of(2008, 2, 29), 546_921),
                3,
                "abc1234",
                7,
                FIRST_DAY.plus(version, ChronoUnit.DAYS),
                12.5,
                judgement,
                others,
                importances,
                accepted,
                verdict,
                problem);
    }

    private static SortedMap<String, Double> prior(Target target) {
        return switch (target) {
            case LATE -> new TreeMap<>(Map.of("logLoss", PRIOR_LOSS, "brier", 0.4102, "rows", 546_921.0));
            case DELAY_CLASS -> new TreeMap<>(Map.of("logLoss", 1.24, "brier", 0.69));
            case MINUTES -> new TreeMap<>(Map.of("mae", 24.8, "rmse", 39.0));
            case RANGE -> new TreeMap<>(Map.of("quantileLoss", 8.4, "inside", 0.79, "width", 71.0, "mae", 24.8));
            case CANCELLED -> new TreeMap<>(Map.of("logLoss", 0.1210, "brier", 0.0254));
        };
    }
}
