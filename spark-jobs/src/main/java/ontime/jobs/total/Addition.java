package ontime.jobs.total;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.transform_values;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/**
 * Adds up rows, and takes rows away from a sum. Beside the columns that name what a row is about, a row has columns of whole
 * numbers (long), maps to whole numbers, and {@link #MONTHS}: what is not added up but belongs to one month.
 *
 * @param keys the columns that name what a row is about, of which there is one row in a sum
 * @param count a column of whole numbers that is at least 1 where there is anything to add
 */
public record Addition(List<String> keys, String count) {

    /** The column of what belongs to one month: a map from months, as {@code 2008-01}, or null. */
    public static final String MONTHS = "Months";

    public Addition {
        keys = List.copyOf(keys);
    }

    /** The sum of rows; what adds up to nothing is left out. */
    public Dataset<Row> sum(Dataset<Row> rows) {
        List<Column> sums = Stream.of(rows.schema().fields())
                .filter(field -> !keys.contains(field.name()))
                .map(Addition::sum)
                .toList();
        return rows.groupBy(keys.stream().map(key -> col(key)).toArray(Column[]::new))
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
                .where(col(count).gt(0));
    }

    /** Rows that take away from a sum what the given rows added. Months are taken away by {@link #without}. */
    public Dataset<Row> negated(Dataset<Row> rows) {
        return rows.select(Stream.of(rows.schema().fields())
                .map(field -> keys.contains(field.name()) ? col(field.name()) : negated(field))
                .toArray(Column[]::new));
    }

    /** Rows without what belongs to some months. */
    public static Dataset<Row> without(Dataset<Row> rows, Collection<YearMonth> months) {
        Object[] names = months.stream().map(YearMonth::toString).toArray();
        return rows.withColumn(MONTHS, map_filter(col(MONTHS), (month, value) -> not(month.isin(names))));
    }

    private static Column sum(StructField field) {
        Column column = col(field.name());
        Column sum;
        if (field.name().equals(MONTHS)) {
            sum = map_from_entries(flatten(collect_list(map_entries(column))));
        } else if (field.dataType() instanceof MapType map) {
            sum = CountMaps.sum(collect_list(column), map.keyType());
        } else {
            sum = coalesce(functions.sum(column), lit(0L));
        }
        return sum.as(field.name());
    }

    private static Column negated(StructField field) {
        Column column = col(field.name());
        Column negated;
        if (field.name().equals(MONTHS)) {
            negated = lit(null).cast(field.dataType());
        } else if (field.dataType() instanceof MapType) {
            negated = transform_values(column, (key, number) -> negate(number));
        } else {
            negated = negate(column.cast(DataTypes.LongType));
        }
        return negated.as(field.name());
    }
}
