package ontime.jobs.model.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ontime.features.FlightFeatures;
import ontime.features.model.BoosterModel;
import ontime.jobs.TestSpark;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Two cores of one machine stand for a cluster here. */
final class ClusterTreesTest {

    private static final LocalDate LAST = LocalDate.of(2008, 1, 20);
    private static final int ROWS = 4000;

    /** Parts that are split differently sum up in another order, and choose other rows for each tree. */
    private static final double NOISE = 0.03;

    @Test
    void growsWhatOneMachineGrowsWhereMostPartitionsAreEmpty() {
        Dataset<Row> rows = rows();
        TrainingInput input = new TrainingInput(rows, Target.LATE, List.of(FlightFeatures.DEPARTURE_DELAY), 7);
        Dataset<Row> encoded =
                Encoding.assembler(input).setOutputCol(BoosterModel.FEATURES).transform(rows);
        TrainingRows all = TrainingRows.of(encoded, input);
        int cut = all.before(LAST.plusDays(1));
        TreeParameters how = TreeParameters.usual(Target.LATE);

        try (Trees here = Trees.grow(all, 0, cut, how, input);
                Trees there = ClusterTrees.grow(encoded, LAST, how, input)) {
            float[][] expected = here.predict(all, 0, cut);
            float[][] predicted = there.predict(all, 0, cut);

            assertThat(spread(expected)).isGreaterThan(0.5);
            assertThat(IntStream.range(0, cut)
                            .mapToDouble(row -> Math.abs(predicted[row][0] - expected[row][0]))
                            .average()
                            .orElseThrow())
                    .isLessThan(NOISE);
        }
    }

    /** Flights that leave 50 minutes late or more arrive late; after the last day it is the other way round. */
    private static Dataset<Row> rows() {
        Dataset<Row> rows = TestSpark.session()
                .range(0, 16L * ROWS, 1, 64)
                .where(col("id").lt(ROWS))
                .toDF()
                .withColumn("FlightDate", expr("date_add(date '2008-01-01', cast(id % 31 as int))"))
                .withColumn("DepartureDelay", expr("cast(id * 37 % 100 as double)"));
        return rows.withColumn(
                FlightFeatures.LATE,
                expr("cast((DepartureDelay >= 50) = (FlightDate <= date '%s') as double)".formatted(LAST)));
    }

    private static double spread(float[][] predicted) {
        double most = 0;
        double least = 1;
        for (float[] one : predicted) {
            most = Math.max(most, one[0]);
            least = Math.min(least, one[0]);
        }
        return most - least;
    }
}
