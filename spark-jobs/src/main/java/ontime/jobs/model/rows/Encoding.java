package ontime.jobs.model.rows;

import java.util.List;
import java.util.stream.Stream;
import ontime.features.Feature.Kind;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.VectorAssembler;

/** Encodes features as vectors. Categories that training did not have share one more index; they are no error. */
public final class Encoding {

    private static final String INDEX = "_index";

    private Encoding() {}

    public static List<PipelineStage> indexers(TrainingInput input) {
        return List.of(indexer(input.names(Kind.CATEGORY)));
    }

    /** Counts the categories of all columns in one pass. */
    public static StringIndexer indexer(List<String> categories) {
        return new StringIndexer()
                .setInputCols(categories.toArray(String[]::new))
                .setOutputCols(categories.stream().map(Encoding::index).toArray(String[]::new))
                .setHandleInvalid("keep");
    }

    /** Categories by their index, then numbers; what is missing is NaN. */
    public static VectorAssembler assembler(TrainingInput input) {
        return new VectorAssembler()
                .setHandleInvalid("keep")
                .setInputCols(Stream.concat(
                                input.names(Kind.CATEGORY).stream().map(Encoding::index),
                                input.names(Kind.NUMBER).stream())
                        .toArray(String[]::new));
    }

    /** The position of a feature in the vector. */
    public static int place(TrainingInput input, String feature) {
        List<String> categories = input.names(Kind.CATEGORY);
        int category = categories.indexOf(feature);
        return category >= 0
                ? category
                : categories.size() + input.names(Kind.NUMBER).indexOf(feature);
    }

    public static String index(String category) {
        return category + INDEX;
    }
}
