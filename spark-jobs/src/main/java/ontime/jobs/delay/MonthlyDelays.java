package ontime.jobs.delay;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The delays of each month in sums and exact histograms that can be added to those of other months: one row for each group of
 * each {@link Grouping}. A new month adds its rows, and the flights of other months need not be read again.
 */
public final class MonthlyDelays {

    /** The grouping of a row: the names of its columns. */
    public static final String GROUPING = "Grouping";

    /** The group of a row: {@code DL-ATL-LGA}. */
    public static final String ID = "Id";

    /** Arrivals by delay, ordered by minute: {@code map<ArrDelay, arrivals>}. */
    static final String HISTOGRAM = "ArrDelayHistogram";

    private static final String YEAR = "Year";
    private static final String MONTH = "Month";
    private static final String DELAY = "ArrDelay";
    private static final List<String> KEY = List.of(YEAR, MONTH, GROUPING, ID);

    private MonthlyDelays() {}

    /** The rows of some months' flights. */
    public static Dataset<Row> of(Dataset<Row> flights) {
        Dataset<Row> prepared = prepared(flights);
        return sums(prepared)
                .join(histograms(prepared), CollectionConverters.asScala(KEY).toSeq(), "left");
    }

    private static Dataset<Row> prepared(Dataset<Row> flights) {
        return flights.withColumn(Grouping.HOUR_OF_DAY, expr("CAST(substring(CRSDepTime, 1, 2) AS INT) % 24"))
                .withColumn(
                        Grouping.DAY_OF_WEEK,
                        coalesce(col(Grouping.DAY_OF_WEEK), expr("extract(DOW_ISO FROM FlightDate)")));
    }

    /** A flight number leaves at the same hour every week: summing those first leaves a third of the rows to group. */
    private static Dataset<Row> sums(Dataset<Row> flights) {
        Dataset<Row> alike = DelaySums.ofFlights(flights.groupBy(columns(Grouping.COLUMNS)));
        return named(DelaySums.ofSums(Grouping.group(alike, Grouping.all(), Grouping.COLUMNS, List.of(YEAR, MONTH))));
    }

    private static Dataset<Row> histograms(Dataset<Row> flights) {
        return histograms(flights, List.of(Grouping.HOUR_OF_DAY, Grouping.DAY_OF_WEEK))
                .unionByName(
                        histograms(flights, List.of(Grouping.CARRIER_CODE, Grouping.ORIGIN_CODE, Grouping.DEST_CODE)));
    }

    /** Histograms of the groupings that need one and have only these columns; the delays are grouped once. */
    private static Dataset<Row> histograms(Dataset<Row> flights, List<String> columns) {
        Stream<Grouping> groupings = Grouping.all()
                .filter(Grouping::hasHistogram)
                .filter(grouping -> columns.containsAll(grouping.columns()))
                .filter(grouping -> grouping != Grouping.ALL || columns.contains(Grouping.HOUR_OF_DAY));
        Dataset<Row> delays =
                flights.groupBy(columns(columns)).agg(collect_list(col(DELAY)).as(DELAY));
        Dataset<Row> grouped = Grouping.group(delays, groupings, columns, List.of(YEAR, MONTH))
                .agg(DelayHistograms.ofDelays(flatten(collect_list(col(DELAY)))).as(HISTOGRAM));
        for (String column : Grouping.COLUMNS) {
            if (!columns.contains(column)) {
                grouped = grouped.withColumn(column, lit(null).cast("string"));
            }
        }
        return named(grouped).select(YEAR, MONTH, GROUPING, ID, HISTOGRAM);
    }

    private static Dataset<Row> named(Dataset<Row> rows) {
        return rows.withColumn(GROUPING, Grouping.nameOfRow())
                .withColumn(
                        ID,
                        concat_ws(
                                "-",
                                Grouping.COLUMNS.stream()
                                        .map(column -> col(column).cast("string"))
                                        .toArray(Column[]::new)));
    }

    private static Column[] columns(List<String> names) {
        return Stream.concat(Stream.of(YEAR, MONTH), names.stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
    }
}
