package ontime.jobs.model.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.features.Feature.Kind;
import ontime.features.model.BoosterModel;
import ontime.jobs.model.rows.Encoding;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.prediction.Target;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Predictor;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.ml.feature.Imputer;
import org.apache.spark.ml.feature.OneHotEncoder;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.GBTRegressor;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.RandomForestRegressor;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * The recipes of MLlib. MLlib accepts no missing numbers, so the median replaces them; a number that no row has is left out.
 */
final class MllibPipelines {

    private static final String PROBABILITY = "probabilityCol";
    private static final String FILLED = "_filled";
    private static final String ONE_HOT = "_onehot";

    /** The book's forest: MLlib's defaults. */
    private static final int TREES = 20;

    private static final int DEPTH = 5;

    /** The book's boosted trees. */
    private static final int ITERATIONS = 10;

    private static final int MEMORY_MB = 512;

    /** Of the regressions. */
    private static final double PENALTY = 1e-4;

    private static final int STEPS = 50;
    private static final int FEWEST_BINS = 32;

    private final TrainingInput input;
    private final List<String> numbers;

    MllibPipelines(TrainingInput input) {
        this.input = input;
        this.numbers = known(input);
    }

    Fitted forest() {
        return trees(
                isMinutes() ? new RandomForestRegressor() : new RandomForestClassifier(),
                Map.of("numTrees", TREES, "maxDepth", DEPTH));
    }

    Fitted boosted() {
        return trees(isMinutes() ? new GBTRegressor() : new GBTClassifier(), Map.of("maxIter", ITERATIONS));
    }

    Fitted regression() {
        return isMinutes()
                ? fit(oneHot(), new LinearRegression(), Map.of("regParam", PENALTY))
                : fit(oneHot(), new LogisticRegression(), Map.of("regParam", PENALTY, "maxIter", STEPS));
    }

    private boolean isMinutes() {
        return input.target() == Target.MINUTES;
    }

    private Fitted trees(Predictor<?, ?, ?> last, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(Map.of("maxBins", maxBins(), "maxMemoryInMB", MEMORY_MB, "seed", input.seed()));
        return fit(indexed(), last, all);
    }

    private Fitted fit(List<PipelineStage> stages, Predictor<?, ?, ?> last, Map<String, Object> parameters) {
        parameters.forEach((name, value) -> last.set(last.getParam(name), value));
        last.set(last.featuresCol(), BoosterModel.FEATURES);
        last.set(last.labelCol(), input.label());
        if (last.hasParam(PROBABILITY)) {
            last.set(last.getParam(PROBABILITY), BoosterModel.SCORES);
        }
        List<PipelineStage> all = new ArrayList<>(stages);
        all.add(last);
        PipelineModel model =
                new Pipeline().setStages(all.toArray(PipelineStage[]::new)).fit(input.rows());
        SortedMap<String, String> texts = new TreeMap<>();
        parameters.forEach((name, value) -> texts.put(name, value.toString()));
        return new Fitted(model, texts);
    }

    private List<PipelineStage> indexed() {
        List<PipelineStage> stages = new ArrayList<>(Encoding.indexers(input));
        stages.add(filled());
        stages.add(assembler(input.names(Kind.CATEGORY).stream().map(Encoding::index)));
        return stages;
    }

    private List<PipelineStage> oneHot() {
        List<PipelineStage> stages = new ArrayList<>(Encoding.indexers(input));
        List<String> categories = input.names(Kind.CATEGORY);
        stages.add(new OneHotEncoder()
                .setInputCols(categories.stream().map(Encoding::index).toArray(String[]::new))
                .setOutputCols(names(categories, ONE_HOT))
                .setHandleInvalid("keep"));
        stages.add(filled());
        stages.add(assembler(categories.stream().map(category -> category + ONE_HOT)));
        return stages;
    }

    private Imputer filled() {
        return new Imputer()
                .setStrategy("median")
                .setInputCols(numbers.toArray(String[]::new))
                .setOutputCols(names(numbers, FILLED));
    }

    private VectorAssembler assembler(Stream<String> categories) {
        Stream<String> filled = numbers.stream().map(number -> number + FILLED);
        return new VectorAssembler()
                .setInputCols(Stream.concat(categories, filled).toArray(String[]::new))
                .setOutputCol(BoosterModel.FEATURES);
    }

    /** A tree of MLlib needs a bin for each category, and one for those that it never saw. */
    private int maxBins() {
        Column[] counts = input.names(Kind.CATEGORY).stream()
                .map(category -> countDistinct(category))
                .toArray(Column[]::new);
        Row distinct = input.rows().select(counts).first();
        long most = 0;
        for (int category = 0; category < distinct.size(); category++) {
            most = Math.max(most, distinct.getLong(category));
        }
        return (int) Math.max(FEWEST_BINS, most + 1);
    }

    private static List<String> known(TrainingInput input) {
        List<String> numbers = input.names(Kind.NUMBER);
        Row counts = input.rows()
                .select(numbers.stream().map(number -> count(col(number))).toArray(Column[]::new))
                .first();
        return IntStream.range(0, numbers.size())
                .filter(index -> counts.getLong(index) > 0)
                .mapToObj(numbers::get)
                .toList();
    }

    private static String[] names(List<String> columns, String ending) {
        return columns.stream().map(column -> column + ending).toArray(String[]::new);
    }
}
