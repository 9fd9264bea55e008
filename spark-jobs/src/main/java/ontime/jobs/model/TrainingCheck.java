package ontime.jobs.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.Locale;
import java.util.Optional;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.learning.FlightSpan;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Checks before a training whether flights can train or test a model: there are enough, and they ended differently. */
record TrainingCheck(Target target) {

    /** With fewer flights, a difference between two models is chance. */
    static final long FEWEST = 500;

    static TrainingCheck of(Target target) {
        return new TrainingCheck(target);
    }

    /** Why flights cannot train or test a model; empty if they can. */
    Optional<String> find(Dataset<Row> rows, FlightSpan span) {
        if (span.rows() < FEWEST) {
            return Optional.of(
                    String.format(Locale.ROOT, "%s: there are fewer than %,d. Load more months", words(span), FEWEST));
        }
        String label = TrainingInput.label(target);
        return rows
                .groupBy(date_format(col("FlightDate"), "yyyy-MM"))
                .agg(count(lit(1)), min(label), max(label))
                .collectAsList()
                .stream()
                .filter(month -> month.get(2).equals(month.get(3)))
                .map(month -> String.format(
                        Locale.ROOT,
                        "%s: %s is %s for all %,d of %s. Load more months",
                        words(span),
                        label,
                        month.get(2),
                        month.getLong(1),
                        month.getString(0)))
                .findFirst();
    }

    /**
     * The same check.
     *
     * @throws IllegalArgumentException if the flights cannot train or test a model, with the reason
     */
    void require(Dataset<Row> rows, FlightSpan span) {
        Optional<String> reason = find(rows, span);
        if (reason.isPresent()) {
            throw new IllegalArgumentException(reason.get());
        }
    }

    private static String words(FlightSpan span) {
        return String.format(
                Locale.ROOT,
                "the %,d flights from %s to %s cannot train or test a model",
                span.rows(),
                span.from(),
                span.to());
    }
}
