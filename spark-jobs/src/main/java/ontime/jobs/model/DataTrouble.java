package ontime.jobs.model;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.corr;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import ontime.model.flight.Flight;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether the delays of flights can be true: a model that learned from broken ones could look good on broken ones. */
final class DataTrouble {

    private static final long FEWEST = 500;
    private static final double LEAST_LATE = 0.02;
    private static final double MOST_LATE = 0.6;

    /** Real months have 0.9 and more. */
    private static final double LEAST_CORRELATION = 0.5;

    private static final double MOST_CONTRADICTIONS = 0.01;

    private DataTrouble() {}

    /** What is wrong with the flights' delays; empty where nothing is. */
    static Optional<String> find(Dataset<Row> flights) {
        Column late = when(col("ArrDelay").geq(Flight.LATE_FROM_MINUTES), 1.0)
                .when(col("ArrDelay").isNotNull(), 0.0);
        Row facts = flights.agg(
                        count(col("ArrDelay")),
                        avg(late),
                        corr(col("DepDelay").cast("double"), col("ArrDelay").cast("double")),
                        avg(when(late.notEqual(col("ArrDel15")), 1.0).when(late.equalTo(col("ArrDel15")), 0.0)))
                .first();
        if (facts.getLong(0) < FEWEST) {
            return Optional.of("only %,d flights arrived".formatted(facts.getLong(0)));
        }
        double share = facts.getDouble(1);
        if (share < LEAST_LATE || share > MOST_LATE) {
            return Optional.of("%.1f %% of the flights are late, which no month is".formatted(100 * share));
        }
        if (facts.isNullAt(2) || !(facts.getDouble(2) >= LEAST_CORRELATION)) {
            return Optional.of("arrival delays do not follow departure delays");
        }
        if (!facts.isNullAt(3) && facts.getDouble(3) > MOST_CONTRADICTIONS) {
            return Optional.of("arrival delays contradict BTS's ArrDel15 in %.1f %% of flights"
                    .formatted(100 * facts.getDouble(3)));
        }
        return Optional.empty();
    }
}
