package ontime.jobs.delay;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import ontime.jobs.total.Addition;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The delays of all months together: for each group of each {@link Grouping} its sums and its histogram, and its figures of
 * each month where reports have them.
 */
public final class DelayTotal {

    /** How the rows of {@link #addable} are added. */
    public static final Addition ADDITION = new Addition(
            Stream.concat(Stream.of(MonthlyDelays.GROUPING, MonthlyDelays.ID), Grouping.COLUMNS.stream())
                    .toList(),
            DelaySums.FLIGHTS);

    /** The percentiles of a month's arrivals. */
    static final String PERCENTILES = "Percentiles";

    private DelayTotal() {}

    /** Rows of {@link MonthlyDelays} as rows that can be added. */
    public static Dataset<Row> addable(Dataset<Row> monthly) {
        List<Column> sums = DelaySums.names().stream().map(name -> col(name)).toList();
        Column figures = struct(Stream.concat(
                        sums.stream(),
                        Stream.of(DelayHistograms.percentilesOf(array(col(MonthlyDelays.HISTOGRAM)))
                                .as(PERCENTILES)))
                .toArray(Column[]::new));
        Object[] byMonth =
                ReportPlan.byMonth().stream().map(Grouping::storedName).toArray();
        List<Column> added = List.of(
                col(MonthlyDelays.HISTOGRAM),
                when(col(MonthlyDelays.GROUPING).isin(byMonth), map(Aspect.MONTHS.key(), figures))
                        .as(Addition.MONTHS));
        return monthly.select(Stream.of(ADDITION.keys().stream().map(name -> col(name)), sums.stream(), added.stream())
                .flatMap(columns -> columns)
                .toArray(Column[]::new));
    }
}
