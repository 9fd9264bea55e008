package ontime.jobs.model.train;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import ontime.features.model.BoosterModel;
import ontime.features.model.MonthOdds;
import ontime.features.model.RangeShifts;
import ontime.jobs.model.rows.ClusterTrees;
import ontime.jobs.model.rows.Encoding;
import ontime.jobs.model.rows.Seasons;
import ontime.jobs.model.rows.TrainingInput;
import ontime.jobs.model.rows.TrainingRows;
import ontime.jobs.model.rows.TreeParameters;
import ontime.jobs.model.rows.Trees;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Target;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The recipe of boosted trees: XGBoost, with the trees in a stage that Spark can save. Spark derives the features on all its
 * cores or machines. On one machine, XGBoost trains on a bounded number of rows; on a cluster, on all rows where they are, and
 * only calibrations and searches for parameters use a bounded number of rows on the driver.
 */
final class BoostedTrees {

    /** Long enough for weekdays to even out; at most half of the training days. */
    private static final int CALIBRATION_DAYS = 14;

    /** Days ahead: long enough for the weather to change; at most a third of the training days. */
    private static final int CALIBRATION_DAYS_AHEAD = 28;

    private final TrainingInput input;
    private final SearchBudget budget;
    private final PipelineModel encoder;
    private final Dataset<Row> encoded;
    private final TrainingRows rows;

    private BoostedTrees(TrainingInput input, SearchBudget budget, PipelineModel encoder, Dataset<Row> encoded) {
        this.input = input;
        this.budget = budget;
        this.encoder = encoder;
        this.encoded = encoded;
        this.rows = TrainingRows.of(encoded, input);
    }

    static Fitted fit(TrainingInput input, SearchBudget budget) {
        PipelineModel encoder = encoder(input);
        return new BoostedTrees(input, budget, encoder, encoder.transform(input.rows())).fit();
    }

    private Fitted fit() {
        budget.say(String.format(
                Locale.ROOT,
                "  %,d rows of %d features are in memory",
                rows.size(),
                input.features().size()));
        TreeSearch.Found found = new TreeSearch(rows, input, budget).find();
        SortedMap<String, String> parameters = found.parameters().texts(input);
        parameters.putAll(found.notes());
        BoosterModel trees = trees(found.parameters(), parameters);
        List<Transformer> stages = new ArrayList<>(List.of(encoder.stages()));
        stages.add(trees);
        PipelineModel model = new Pipeline()
                .setStages(stages.toArray(PipelineStage[]::new))
                .fit(input.rows().limit(1));
        return new Fitted(model, parameters);
    }

    private static PipelineModel encoder(TrainingInput input) {
        List<PipelineStage> stages = new ArrayList<>(Encoding.indexers(input));
        stages.add(Encoding.assembler(input).setOutputCol(BoosterModel.FEATURES));
        return new Pipeline().setStages(stages.toArray(PipelineStage[]::new)).fit(input.rows());
    }

    private BoosterModel trees(TreeParameters how, SortedMap<String, String> parameters) {
        Calibration calibration = input.target().isYesOrNo() ? calibration(how) : Calibration.NONE;
        RangeShifts shifts =
                input.target() == Target.RANGE ? shifts(how) : RangeShifts.none(Target.RANGE_LEVELS.size());
        budget.say(String.format(Locale.ROOT, "  %d rounds of trees on all days ...", how.rounds()));
        try (Trees trees = grow(rows.size(), how)) {
            BoosterModel model = BoosterModel.of(trees.ubj(), input.target().isYesOrNo());
            return switch (input.target()) {
                case LATE, CANCELLED -> calibrated(model, trees, calibration, parameters);
                case MINUTES -> addedToBase(model, parameters);
                case RANGE -> seasonal(addedToBase(model.ofRange(shifts), parameters), parameters);
                case DELAY_CLASS -> seasonal(model, parameters);
            };
        }
    }

    private BoosterModel calibrated(
            BoosterModel model, Trees trees, Calibration ofLastWeeks, SortedMap<String, String> parameters) {
        Calibration calibration = input.isDaysAhead() ? levelled(trees, ofLastWeeks) : ofLastWeeks;
        parameters.put("calibration.slope", Double.toString(calibration.slope()));
        parameters.put("calibration.intercept", Double.toString(calibration.intercept()));
        BoosterModel calibrated = model.calibrated(calibration.slope(), calibration.intercept());
        if (!input.knowsSeasons()) {
            return calibrated;
        }
        parameters.put(TrainedModel.SEASONS, Seasons.SOURCE);
        return calibrated.withSeasons(Seasons.logOdds());
    }

    /** The trees know the months of training on average; each month is moved from there. */
    private BoosterModel seasonal(BoosterModel model, SortedMap<String, String> parameters) {
        if (!input.followsSeasons()) {
            return model;
        }
        double mean = rows.meanSeason(rows.size());
        parameters.put(TrainedModel.SEASONS, Seasons.SOURCE);
        return model.withSeasons(
                Arrays.stream(Seasons.logOdds()).map(season -> season - mean).toArray());
    }

    /** The level of all days: that of the last weeks is mostly their weather. */
    private Calibration levelled(Trees trees, Calibration calibration) {
        int size = rows.size();
        return calibration.levelled(trees.predict(rows, 0, size), rows.labels(0, size), rows.seasons(0, size));
    }

    private BoosterModel addedToBase(BoosterModel model, SortedMap<String, String> parameters) {
        return input.base()
                .map(base -> {
                    parameters.put(TrainedModel.ADDED_FEATURE, base);
                    return model.addedTo(Encoding.place(input, base));
                })
                .orElse(model);
    }

    /** Trains trees on the earlier weeks, and fits the correction to their probabilities in the last weeks. */
    private Calibration calibration(TreeParameters how) {
        return onLastWeeks(how, (predicted, cut) -> {
                    float[] labels = rows.labels(cut, rows.size());
                    Calibration whole = Calibration.fit(predicted, labels, rows.seasons(cut, rows.size()));
                    return input.isDaysAhead() ? whole.bounded() : whole.partly((double) cut / rows.size());
                })
                .orElse(Calibration.NONE);
    }

    /**
     * The same for percentiles. The whole correction is too strong for the final trees, which learn from more rows: as large a
     * part of it is kept as the part of the rows that the first trees learned from.
     */
    private RangeShifts shifts(TreeParameters how) {
        RangeCalibration calibration =
                new RangeCalibration(Encoding.place(input, "Carrier"), Encoding.place(input, "DepHour"));
        return onLastWeeks(
                        how,
                        (predicted, cut) ->
                                calibration.fit(seasonal(predicted, cut), rows, cut, (double) cut / rows.size()))
                .orElseGet(() -> RangeShifts.none(Target.RANGE_LEVELS.size()));
    }

    /** Percentiles of the last rows, moved from the months of the rows before to their own. */
    private float[][] seasonal(float[][] predicted, int cut) {
        if (!input.followsSeasons()) {
            return predicted;
        }
        double mean = rows.meanSeason(cut);
        float[][] moved = new float[predicted.length][];
        Arrays.setAll(moved, row -> seasonal(predicted[row], rows.season(cut + row) - mean));
        return moved;
    }

    private static float[] seasonal(float[] percentiles, double logOdds) {
        double[] exact = new double[percentiles.length];
        Arrays.setAll(exact, index -> percentiles[index]);
        double[] moved = MonthOdds.percentiles(exact, logOdds);
        float[] rounded = new float[moved.length];
        for (int index = 0; index < moved.length; index++) {
            rounded[index] = (float) moved[index];
        }
        return rounded;
    }

    /**
     * Trains trees on the earlier weeks, and lets them predict the last weeks.
     *
     * @param fit gets the predictions, and the first of the rows that they are for
     * @return empty if there is only one day
     */
    private <T> Optional<T> onLastWeeks(TreeParameters how, BiFunction<float[][], Integer, T> fit) {
        LocalDate last = rows.lastDay();
        long days = ChronoUnit.DAYS.between(rows.firstDay(), last) + 1;
        if (days < 2) {
            return Optional.empty();
        }
        long heldOut =
                input.isDaysAhead() ? Math.min(CALIBRATION_DAYS_AHEAD, days / 3) : Math.min(CALIBRATION_DAYS, days / 2);
        LocalDate from = last.minusDays(Math.max(1, heldOut) - 1);
        budget.say(String.format(
                Locale.ROOT,
                "  %d rounds of trees on the days before %s, to calibrate on those after ...",
                how.rounds(),
                from));
        int cut = rows.before(from);
        try (Trees trees = grow(cut, how)) {
            return Optional.of(fit.apply(trees.predict(rows, cut, rows.size()), cut));
        }
    }

    /** Trees of the first rows, which are those of whole days. */
    private Trees grow(int to, TreeParameters how) {
        return encoded.sparkSession().sparkContext().isLocal()
                ? Trees.grow(rows, 0, to, how, input)
                : ClusterTrees.grow(encoded, rows.day(to - 1), how, input);
    }
}
