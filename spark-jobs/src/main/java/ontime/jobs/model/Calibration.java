package ontime.jobs.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;

import ontime.features.model.BoosterModel;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * How the log-odds of a model are corrected, so that of flights with a probability of 30 % about 30 % are late (Platt's
 * scaling).
 */
record Calibration(double slope, double intercept) {

    static final Calibration NONE = new Calibration(1, 0);

    private static final double ALMOST = 1e-7;

    /** Fits the correction on scored rows that the model did not learn from. */
    static Calibration fit(Dataset<Row> scored, String label) {
        Column late =
                functions.vector_to_array(col(BoosterModel.SCORES), "float64").getItem(1);
        Column bounded = least(lit(1 - ALMOST), greatest(lit(ALMOST), late));
        Dataset<Row> odds = scored.select(
                col(label), log(bounded.divide(lit(1).minus(bounded))).as("_odds"));
        try {
            return fit(odds.persist(StorageLevel.DISK_ONLY()), label, "_odds");
        } finally {
            odds.unpersist();
        }
    }

    private static Calibration fit(Dataset<Row> rows, String label, String odds) {
        LogisticRegressionModel fitted = new LogisticRegression()
                .setFeaturesCol("_vector")
                .setLabelCol(label)
                .setStandardization(false)
                .fit(new VectorAssembler()
                        .setInputCols(new String[] {odds})
                        .setOutputCol("_vector")
                        .transform(rows));
        return new Calibration(fitted.coefficients().apply(0), fitted.intercept());
    }
}
