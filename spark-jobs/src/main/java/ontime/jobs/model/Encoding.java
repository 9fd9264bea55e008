package ontime.jobs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ontime.features.Feature.Kind;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.VectorAssembler;

/** Features as vectors. A category that training did not see is one more of its own, never an error. */
final class Encoding {

    private static final String INDEX = "_index";

    private Encoding() {}

    static List<PipelineStage> indexers(Lesson lesson) {
        List<PipelineStage> indexers = new ArrayList<>();
        for (String category : lesson.names(Kind.CATEGORY)) {
            indexers.add(new StringIndexer()
                    .setInputCol(category)
                    .setOutputCol(category + INDEX)
                    .setHandleInvalid("keep"));
        }
        return indexers;
    }

    /** Categories by their index, then numbers; what is missing is NaN. */
    static VectorAssembler assembler(Lesson lesson) {
        return new VectorAssembler()
                .setHandleInvalid("keep")
                .setInputCols(Stream.concat(
                                lesson.names(Kind.CATEGORY).stream().map(Encoding::index),
                                lesson.names(Kind.NUMBER).stream())
                        .toArray(String[]::new));
    }

    static String index(String category) {
        return category + INDEX;
    }
}
