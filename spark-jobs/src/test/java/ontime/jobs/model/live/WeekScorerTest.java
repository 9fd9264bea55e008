package ontime.jobs.model.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ontime.features.FlightFeatures;
import ontime.jobs.TestSpark;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.model.learning.WeekScore;
import ontime.model.learning.WeekScore.Source;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

final class WeekScorerTest {

    private static final StructType SCHEMA = new StructType()
            .add(FlightFeatures.ARRIVAL_DELAY, DataTypes.IntegerType)
            .add(Evaluator.PREDICTED, DataTypes.createArrayType(DataTypes.DoubleType, false));
    private static final WeekScore EMPTY = WeekScore.none(LocalDate.of(2008, 1, 21), Source.REPLAY, 0, 0, 1);

    @Test
    void aWeekOfRangesHasTheShareOfFlightsThatArrivedInsideWithBothEnds() {
        WeekScore score = new WeekScorer(Target.RANGE).score(EMPTY, flights(-11, -10, 0, 30, 31));

        assertThat(score.actual()).isCloseTo(0.6, within(1e-9));
        assertThat(score.predicted()).isEqualTo(Target.RANGE_SHARE);
        assertThat(score.reliability()).isEmpty();
        assertThat(score.scores().get("below")).isCloseTo(0.2, within(1e-9));
        assertThat(score.scores().get("above")).isCloseTo(0.2, within(1e-9));
        assertThat(score.scores().get("belowMedian")).isCloseTo(0.5, within(1e-9));
        assertThat(score.scores().get("width")).isCloseTo(40, within(1e-9));
        assertThat(score.scores().get("mae")).isCloseTo(16.4, within(1e-9));
        // Of -11: 0.9 * 1, 0.5 * 11 and 0.1 * 41. And so on.
        assertThat(score.scores().get("quantileLoss")).isCloseTo((10.5 + 9 + 4 + 19 + 20.5) / 15, within(1e-9));
    }

    /** Each with the range from -10 to 30 around 0. */
    private static Dataset<Row> flights(int... delays) {
        List<Row> rows = Arrays.stream(delays)
                .mapToObj(delay -> RowFactory.create(delay, new Double[] {-10.0, 0.0, 30.0}))
                .toList();
        return TestSpark.session().createDataFrame(rows, SCHEMA);
    }
}
