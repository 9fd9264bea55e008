package ontime.jobs.model;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ontime.features.Feature.Kind;
import ontime.features.model.BoosterModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of a lesson in XGBoost's memory. Of more rows than fit, a sample: memory is bounded by {@link #MOST_ROWS}. */
record TrainingMatrix(DMatrix matrix) implements AutoCloseable {

    /** Two months and more; with 43 features 0.3 GB in the heap and 0.7 GB outside of it. */
    private static final long MOST_ROWS = 1_500_000;

    static TrainingMatrix of(Lesson lesson) throws XGBoostError {
        Dataset<Row> rows = lesson.rows()
                .select(col(BoosterModel.FEATURES), col(lesson.label()).cast("float"));
        long all = rows.count();
        Dataset<Row> taken = all > MOST_ROWS ? rows.sample((double) MOST_ROWS / all, lesson.seed()) : rows;
        int features = lesson.features().size();
        // A sample's size varies by a few; what is not filled is cut off.
        int most = (int) Math.min(all, MOST_ROWS);
        float[] values = new float[Math.multiplyExact(most, features)];
        float[] labels = new float[most];
        int filled = 0;
        for (Iterator<Row> iterator = taken.toLocalIterator(); filled < most && iterator.hasNext(); filled++) {
            Row row = iterator.next();
            copy(row.getAs(0), values, filled * features);
            labels[filled] = row.getFloat(1);
        }
        float[] used = filled == most ? values : Arrays.copyOf(values, filled * features);
        DMatrix matrix = new DMatrix(used, filled, features, Float.NaN);
        matrix.setLabel(Arrays.copyOf(labels, filled));
        matrix.setFeatureTypes(types(lesson));
        return new TrainingMatrix(matrix);
    }

    @Override
    public void close() {
        matrix.dispose();
    }

    private static void copy(Vector vector, float[] into, int offset) {
        for (int feature = 0; feature < vector.size(); feature++) {
            into[offset + feature] = (float) vector.apply(feature);
        }
    }

    /** XGBoost's own: c is a category, q a quantity. */
    private static String[] types(Lesson lesson) {
        List<String> types =
                new ArrayList<>(Collections.nCopies(lesson.names(Kind.CATEGORY).size(), "c"));
        types.addAll(Collections.nCopies(lesson.names(Kind.NUMBER).size(), "q"));
        return types.toArray(String[]::new);
    }
}
