package ontime.jobs.delay;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A set of columns by which delays are summed. Every figure of a report comes from one of these. */
enum Grouping {
    ALL(true),
    HOUR(true, Grouping.HOUR_OF_DAY),
    WEEKDAY(true, Grouping.DAY_OF_WEEK),
    CARRIER(true, Grouping.CARRIER_CODE),
    CARRIER_HOUR(false, Grouping.CARRIER_CODE, Grouping.HOUR_OF_DAY),
    CARRIER_WEEKDAY(false, Grouping.CARRIER_CODE, Grouping.DAY_OF_WEEK),
    CARRIER_ORIGIN(true, Grouping.CARRIER_CODE, Grouping.ORIGIN_CODE),
    CARRIER_DEST(true, Grouping.CARRIER_CODE, Grouping.DEST_CODE),
    CARRIER_ROUTE(true, Grouping.CARRIER_CODE, Grouping.ORIGIN_CODE, Grouping.DEST_CODE),
    ORIGIN(true, Grouping.ORIGIN_CODE),
    ORIGIN_HOUR(false, Grouping.ORIGIN_CODE, Grouping.HOUR_OF_DAY),
    ORIGIN_WEEKDAY(false, Grouping.ORIGIN_CODE, Grouping.DAY_OF_WEEK),
    DEST(true, Grouping.DEST_CODE),
    DEST_HOUR(false, Grouping.DEST_CODE, Grouping.HOUR_OF_DAY),
    DEST_WEEKDAY(false, Grouping.DEST_CODE, Grouping.DAY_OF_WEEK),
    ROUTE(true, Grouping.ORIGIN_CODE, Grouping.DEST_CODE),
    ROUTE_HOUR(false, Grouping.ORIGIN_CODE, Grouping.DEST_CODE, Grouping.HOUR_OF_DAY),
    ROUTE_WEEKDAY(false, Grouping.ORIGIN_CODE, Grouping.DEST_CODE, Grouping.DAY_OF_WEEK);

    /** BTS {@code Carrier}. */
    static final String CARRIER_CODE = "Carrier";

    /** BTS {@code Origin}. */
    static final String ORIGIN_CODE = "Origin";

    /** BTS {@code Dest}. */
    static final String DEST_CODE = "Dest";

    /** Hour of BTS {@code CRSDepTime}, 0 to 23. */
    static final String HOUR_OF_DAY = "Hour";

    /** BTS {@code DayOfWeek}, 1 (Monday) to 7. */
    static final String DAY_OF_WEEK = "DayOfWeek";

    /** All columns; a row has null in those that its grouping lacks. */
    static final List<String> COLUMNS = List.of(CARRIER_CODE, ORIGIN_CODE, DEST_CODE, HOUR_OF_DAY, DAY_OF_WEEK);

    private final boolean withHistogram;
    private final String storedName;

    Grouping(boolean withHistogram, String... columns) {
        this.withHistogram = withHistogram;
        this.storedName = String.join(",", columns);
    }

    /** Whether reports need its percentiles. */
    boolean hasHistogram() {
        return withHistogram;
    }

    /** The columns. */
    List<String> columns() {
        return COLUMNS.stream().filter(List.of(storedName.split(","))::contains).toList();
    }

    /** The name in the column {@code Grouping}: {@code Carrier,Hour}. */
    String storedName() {
        return storedName;
    }

    /** The name of a row's grouping. No flight lacks one of these columns, so null means "any". */
    static Column nameOfRow() {
        return concat_ws(
                ",",
                COLUMNS.stream()
                        .map(column -> when(col(column).isNotNull(), lit(column)))
                        .toArray(Column[]::new));
    }

    /**
     * Groups rows by several groupings at once.
     *
     * @param by all columns of the groupings
     * @param always columns to group by in every grouping
     */
    static RelationalGroupedDataset group(
            Dataset<Row> rows, Stream<Grouping> groupings, List<String> by, List<String> always) {
        List<Seq<Column>> sets = groupings
                .map(grouping -> Stream.concat(always.stream(), grouping.columns().stream())
                        .map(column -> col(column))
                        .toList())
                .map(set -> CollectionConverters.asScala(set).toSeq())
                .toList();
        Column[] all = Stream.concat(always.stream(), by.stream())
                .map(column -> col(column))
                .toArray(Column[]::new);
        return rows.groupingSets(CollectionConverters.asScala(sets).toSeq(), all);
    }

    static Stream<Grouping> all() {
        return Arrays.stream(values());
    }
}
