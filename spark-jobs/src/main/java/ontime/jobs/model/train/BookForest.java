package ontime.jobs.model.train;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ontime.features.FlightFeatures;
import ontime.features.model.BoosterModel;
import ontime.jobs.model.rows.Encoding;
import ontime.jobs.model.rows.TrainingInput;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.StringIndexerModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The forest of "Agile Data Science 2.0", chapters 7 and 9, with its features: distance, carrier, route, airports, the
 * parts of the date, and the departure delay if the moment knows it. It serves for comparison only, because it memorizes
 * dates. Differences to the book: weekdays are BTS's, unknown categories are kept, and maxBins follows from the data.
 */
final class BookForest {

    private static final int TREES = 20;
    private static final int DEPTH = 5;
    private static final int MEMORY_MB = 1024;
    private static final String DATE_PARTS =
            "SELECT *, concat(Origin, '-', Dest) AS _route, cast(day(FlightDate) AS string) AS _dayOfMonth,"
                    + " cast(dayofyear(FlightDate) AS string) AS _dayOfYear, cast(Weekday AS string) AS _dayOfWeek"
                    + " FROM __THIS__";
    private static final List<String> CATEGORIES =
            List.of("Carrier", "_dayOfMonth", "_dayOfWeek", "_dayOfYear", "Origin", "Dest", "_route");
    private static final String DEPARTURE_DELAY = FlightFeatures.DEPARTURE_DELAY.name();

    private final TrainingInput input;

    BookForest(TrainingInput input) {
        this.input = input;
    }

    Fitted fit() {
        SQLTransformer parts = new SQLTransformer().setStatement(DATE_PARTS);
        Dataset<Row> rows = parts.transform(input.rows());
        StringIndexer indexer = Encoding.indexer(CATEGORIES);
        StringIndexerModel indexed = indexer.fit(rows);
        int maxBins = Stream.of(indexed.labelsArray())
                        .map(labels -> labels.length)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                + 1;
        PipelineModel model = new Pipeline()
                .setStages(new PipelineStage[] {parts, indexed, assembler(), forest(maxBins)})
                .fit(input.rows());
        SortedMap<String, String> parameters = new TreeMap<>(Map.of(
                "numTrees", Integer.toString(TREES),
                "maxDepth", Integer.toString(DEPTH),
                "maxBins", Integer.toString(maxBins)));
        return new Fitted(model, parameters);
    }

    private VectorAssembler assembler() {
        boolean departed = input.features().contains(FlightFeatures.DEPARTURE_DELAY);
        Stream<String> numbers = departed ? Stream.of(DEPARTURE_DELAY, "Miles") : Stream.of("Miles");
        return new VectorAssembler()
                .setInputCols(Stream.concat(numbers, CATEGORIES.stream().map(Encoding::index))
                        .toArray(String[]::new))
                .setOutputCol(BoosterModel.FEATURES);
    }

    private RandomForestClassifier forest(int maxBins) {
        return new RandomForestClassifier()
                .setNumTrees(TREES)
                .setMaxDepth(DEPTH)
                .setMaxBins(maxBins)
                .setMaxMemoryInMB(MEMORY_MB)
                .setSeed(input.seed())
                .setFeaturesCol(BoosterModel.FEATURES)
                .setLabelCol(input.label())
                .setProbabilityCol(BoosterModel.SCORES);
    }
}
