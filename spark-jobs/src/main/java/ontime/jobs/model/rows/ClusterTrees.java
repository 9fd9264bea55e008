package ontime.jobs.model.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.Communicator;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.RabitTracker;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Function1;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * XGBoost's trees, grown by all cores of a cluster together: each has a part of the rows, and XGBoost adds up what they see.
 * The rows are not sampled.
 *
 * <p>XGBoost's own stages on Spark do the same, but listen on an address of their own choice and print a line a round.
 */
public final class ClusterTrees {

    private static final int TIMEOUT_SECONDS = 300;
    private static final ClassTag<byte[]> BYTES = ClassTag$.MODULE$.apply(byte[].class);

    private ClusterTrees() {}

    /**
     * Trains trees on the rows up to a day.
     *
     * @param encoded rows with their features as vectors
     */
    public static Trees grow(Dataset<Row> encoded, LocalDate lastDay, TreeParameters parameters, TrainingInput input) {
        SparkContext spark = encoded.sparkSession().sparkContext();
        // XGBoost needs all its parts at the same time.
        int parts = spark.defaultParallelism();
        // Rows are dealt out one by one, so that no part is empty: XGBoost fails on one.
        Dataset<Row> rows = TrainingRows.columns(
                        encoded.where(
                                col("FlightDate").leq(lit(lastDay.toString()).cast("date"))),
                        input)
                .repartition(parts);
        try {
            RabitTracker tracker = new RabitTracker(parts, address(spark), 0, TIMEOUT_SECONDS);
            try {
                tracker.start();
                Part part = new Part(
                        new HashMap<>(tracker.getWorkerArgs()),
                        TrainingRows.types(input),
                        input.knowsSeasons(),
                        new HashMap<>(parameters.forXgboost(input)),
                        parameters.rounds());
                List<byte[]> ubj = JavaRDD.fromRDD(rows.rdd().barrier().mapPartitions(part, false, BYTES), BYTES)
                        .collect();
                return Trees.of(ubj.get(0));
            } finally {
                tracker.stop();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not train on the cluster", e);
        }
    }

    /** Where the executors reach the driver already. */
    private static String address(SparkContext spark) {
        String host = spark.conf().get("spark.driver.host");
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("spark.driver.host is no host of this machine: " + host, e);
        }
    }

    /** What each core does; the first of them returns the trees, which are the same in all. */
    private record Part(
            Map<String, Object> tracker,
            List<String> types,
            boolean knowsSeasons,
            Map<String, Object> parameters,
            int rounds)
            implements Function1<Iterator<Row>, Iterator<byte[]>>, Serializable {

        @Override
        public Iterator<byte[]> apply(Iterator<Row> rows) {
            int number = TaskContext.getPartitionId();
            Map<String, Object> place = new HashMap<>(tracker);
            place.put("dmlc_task_id", Integer.toString(number));
            try {
                Communicator.init(place);
                try {
                    byte[] trees = trees(TrainingRows.of(CollectionConverters.asJava(rows), types, knowsSeasons));
                    List<byte[]> first = number == 0 ? List.of(trees) : List.of();
                    return CollectionConverters.asScala(first.iterator());
                } finally {
                    Communicator.shutdown();
                }
            } catch (XGBoostError e) {
                throw new IllegalStateException("XGBoost could not train on a part of the rows", e);
            }
        }

        private byte[] trees(TrainingRows rows) throws XGBoostError {
            Map<String, Object> onThisCore = new HashMap<>(parameters);
            onThisCore.put("nthread", TaskContext.get().cpus());
            DMatrix matrix = rows.matrix(0, rows.size());
            try {
                Booster booster = XGBoost.train(matrix, onThisCore, rounds, Map.of(), null, null);
                try {
                    return booster.toByteArray("ubj");
                } finally {
                    booster.dispose();
                }
            } finally {
                matrix.dispose();
            }
        }
    }
}
