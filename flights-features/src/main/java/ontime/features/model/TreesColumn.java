package ontime.features.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.StringIndexerModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline of trees as one column: the stages' own labels, order and trees, without the stages' own columns. So it can stand under a
 * condition, and a request is scored by the models of its moment alone.
 */
final class TreesColumn {

    /** After the indexes: a vector, and trees. */
    private static final int LAST_STAGES = 2;

    private TreesColumn() {}

    /** The scores of a row as an array of doubles; empty if the pipeline is not made of indexers, an assembler and trees. */
    static Optional<Column> find(PipelineModel pipeline) {
        List<Transformer> stages = List.of(pipeline.stages());
        int indexers = stages.size() - LAST_STAGES;
        if (indexers >= 0
                && stages.subList(0, indexers).stream().allMatch(StringIndexerModel.class::isInstance)
                && stages.get(indexers) instanceof VectorAssembler assembler
                && stages.get(indexers + 1) instanceof BoosterModel booster) {
            Map<String, Category> categories = new HashMap<>();
            stages.subList(0, indexers).forEach(stage -> categories.putAll(categories((StringIndexerModel) stage)));
            return Optional.of(column(categories, assembler, booster));
        }
        return Optional.empty();
    }

    /** A column of words, and their numbers. */
    private record Category(String column, Map<String, Integer> indices) {}

    private static Map<String, Category> categories(StringIndexerModel indexer) {
        boolean isOfOne = indexer.isSet(indexer.inputCol());
        String[] read = isOfOne ? new String[] {indexer.getInputCol()} : indexer.getInputCols();
        String[] written = isOfOne ? new String[] {indexer.getOutputCol()} : indexer.getOutputCols();
        Map<String, Category> categories = new HashMap<>();
        for (int index = 0; index < read.length; index++) {
            categories.put(written[index], new Category(read[index], indices(indexer.labelsArray()[index])));
        }
        return categories;
    }

    private static Column column(Map<String, Category> categories, VectorAssembler assembler, BoosterModel booster) {
        ArrayList<@Nullable Map<String, Integer>> indices = new ArrayList<>();
        List<Column> read = new ArrayList<>();
        for (String name : assembler.getInputCols()) {
            Category category = categories.get(name);
            indices.add(category == null ? null : category.indices());
            read.add(
                    category == null
                            ? col(name).cast("double")
                            : col(category.column()).cast("string"));
        }
        read.add(booster.ofMonth());
        Scores ofTrees = new Scores(indices, booster.scorer());
        UDF1<Row, double[]> scores = ofTrees::of;
        return udf(scores, DataTypes.createArrayType(DataTypes.DoubleType, false))
                .apply(struct(read.toArray(Column[]::new)));
    }

    private static Map<String, Integer> indices(String[] labels) {
        Map<String, Integer> indices = new HashMap<>();
        Arrays.stream(labels).forEach(label -> indices.put(label, indices.size()));
        return indices;
    }

    /**
     * From a row of features, and the month, to scores.
     *
     * @param indices of each category's labels; null for a number
     */
    private record Scores(ArrayList<@Nullable Map<String, Integer>> indices, BoosterScorer scorer)
            implements Serializable {

        double[] of(Row features) {
            int month = indices.size();
            double[] values = new double[month];
            for (int index = 0; index < values.length; index++) {
                values[index] = value(features, index, indices.get(index));
            }
            return scorer.score(values, features.isNullAt(month) ? null : features.getInt(month));
        }

        /** As the stages have it with what they don't know: one more category; a number that is not there. */
        private static double value(Row features, int index, @Nullable Map<String, Integer> known) {
            if (known == null) {
                return features.isNullAt(index) ? Double.NaN : features.getDouble(index);
            }
            return features.isNullAt(index)
                    ? known.size()
                    : known.getOrDefault(features.getString(index), known.size());
        }
    }
}
