package ontime.jobs.model.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.covar_pop;
import static org.apache.spark.sql.functions.stddev_pop;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import ontime.model.flight.Flight;
import ontime.model.learning.DataProblem;
import ontime.model.learning.DataProblem.Kind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Checks whether the delays of flights are plausible: a model that is trained on broken delays could score well on broken
 * delays. The check covers each day, so that a few broken days do not hide among many.
 */
final class DataCheck {

    private static final long FEWEST = 500;
    private static final double LEAST_LATE = 0.02;
    private static final double MOST_LATE = 0.6;

    /** Real days have 0.8 and more. */
    private static final double LEAST_CORRELATION = 0.5;

    /** With fewer flights, the correlation of a day has no meaning. */
    private static final long FEWEST_OF_A_DAY = 30;

    private static final double MOST_ODD_DAYS = 0.05;
    private static final double MOST_CONTRADICTIONS = 0.01;

    /** Of a day, or of all days: arrivals, late arrivals, arrivals that ArrDel15 contradicts, and a correlation. */
    private record Facts(boolean ofAll, long arrived, double late, double contradicted, double correlation) {

        static Facts of(Row row) {
            return new Facts(
                    row.isNullAt(0),
                    row.getLong(1),
                    row.isNullAt(2) ? 0 : row.getDouble(2),
                    row.isNullAt(3) ? 0 : row.getDouble(3),
                    row.isNullAt(4) ? 0 : row.getDouble(4));
        }

        boolean isOdd() {
            return !(correlation >= LEAST_CORRELATION);
        }
    }

    private DataCheck() {}

    /** What is wrong with the flights' delays; empty if nothing is. */
    static Optional<DataProblem> find(Dataset<Row> flights) {
        Column late = when(col("ArrDelay").geq(Flight.LATE_FROM_MINUTES), 1.0)
                .when(col("ArrDelay").isNotNull(), 0.0);
        List<Facts> facts = flights
                .rollup("FlightDate")
                .agg(
                        count(col("ArrDelay")),
                        sum(late),
                        sum(when(late.notEqual(col("ArrDel15")), 1.0).otherwise(0.0)),
                        correlation())
                .collectAsList()
                .stream()
                .map(Facts::of)
                .toList();
        Optional<Facts> all = facts.stream().filter(Facts::ofAll).findFirst();
        if (all.isEmpty() || all.get().arrived < FEWEST) {
            return found(Kind.TOO_FEW_FLIGHTS, all.map(Facts::arrived).orElse(0L));
        }
        return ofAll(all.get()).or(() -> ofDays(facts));
    }

    /** Spark's {@code corr} fails where all delays are the same; this is null there. */
    private static Column correlation() {
        Column departure = when(col("ArrDelay").isNotNull(), col("DepDelay")).cast("double");
        Column arrival = when(col("DepDelay").isNotNull(), col("ArrDelay")).cast("double");
        return try_divide(covar_pop(departure, arrival), stddev_pop(departure).multiply(stddev_pop(arrival)));
    }

    private static Optional<DataProblem> ofAll(Facts all) {
        double share = all.late / all.arrived;
        if (share < LEAST_LATE || share > MOST_LATE) {
            return found(Kind.LATE_SHARE, 100 * share);
        }
        if (all.isOdd()) {
            return found(Kind.DELAYS_UNRELATED);
        }
        double contradictions = all.contradicted / all.arrived;
        if (contradictions > MOST_CONTRADICTIONS) {
            return found(Kind.LABELS_CONTRADICT, 100 * contradictions);
        }
        return Optional.empty();
    }

    private static Optional<DataProblem> found(Kind kind, double... numbers) {
        return Optional.of(DataProblem.of(kind, numbers));
    }

    private static Optional<DataProblem> ofDays(List<Facts> facts) {
        List<Facts> days = facts.stream()
                .filter(day -> !day.ofAll && day.arrived >= FEWEST_OF_A_DAY)
                .toList();
        long odd = days.stream().filter(Facts::isOdd).count();
        if (odd > MOST_ODD_DAYS * days.size()) {
            return found(Kind.DELAYS_UNRELATED_ON_DAYS, (double) odd, days.size());
        }
        return Optional.empty();
    }
}
