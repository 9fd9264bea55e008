package ontime.sql.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.model.sql.SqlColumn;
import ontime.sql.result.ResultStore;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.CalendarIntervalType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.YearMonthIntervalType;

/** Writes the rows of a checked plan as a result. */
final class ResultWriter {

    /** Small enough that the gateway can read several results at the same time. */
    private static final int ROW_GROUP_BYTES = 8 << 20;

    private final SparkSession spark;
    private final ResultStore results;

    ResultWriter(SparkSession spark, ResultStore results) {
        this.spark = spark;
        this.results = results;
    }

    /** The columns that a plan's result will have: names that occur twice get a number. */
    static List<SqlColumn> columns(StructType schema) {
        List<SqlColumn> columns = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (StructField field : schema.fields()) {
            String name = field.name();
            for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = field.name() + "_" + number;
            }
            columns.add(new SqlColumn(name, stored(field.dataType()).simpleString(), null, null));
        }
        return columns;
    }

    /**
     * Writes the rows of an analysed plan; the calling thread's Spark jobs do.
     *
     * @param most rows of a result; each task stops after one more, so that a longer result is recognised
     * @return the number of rows
     */
    long write(UUID id, LogicalPlan analysed, List<SqlColumn> columns, int most) throws IOException {
        results.deleteRows(id);
        // The plan was analysed once and checked; nothing is parsed or looked up again.
        Dataset<Row> rows =
                Dataset.ofRows(spark, new LocalLimit(Literal.create(most + 1, DataTypes.IntegerType), analysed));
        stored(rows, columns)
                .write()
                .mode(SaveMode.Overwrite)
                .option("parquet.block.size", ROW_GROUP_BYTES)
                .parquet(results.rows(id).toString());
        return count(id);
    }

    /** The rows with columns that Parquet can store. Each step would plan once more, so most results have none. */
    private static Dataset<Row> stored(Dataset<Row> rows, List<SqlColumn> columns) {
        StructField[] fields = rows.schema().fields();
        String[] names = columns.stream().map(SqlColumn::name).toArray(String[]::new);
        Dataset<Row> unique = Arrays.equals(names, rows.columns()) ? rows : rows.toDF(names);
        if (Stream.of(fields).allMatch(field -> stored(field.dataType()).equals(field.dataType()))) {
            return unique;
        }
        Column[] stored = new Column[fields.length];
        for (int i = 0; i < fields.length; i++) {
            Column column = functions.col("`" + columns.get(i).name().replace("`", "``") + "`");
            DataType type = stored(fields[i].dataType());
            stored[i] = type.equals(fields[i].dataType())
                    ? column
                    : column.cast(type).as(columns.get(i).name());
        }
        return unique.select(stored);
    }

    private long count(UUID id) throws IOException {
        long rows = 0;
        for (Path part : results.parts(id)) {
            rows += results.countRows(part);
        }
        return rows;
    }

    /** The type under which a column is stored: Parquet has no type for some. */
    private static DataType stored(DataType type) {
        boolean text = type instanceof NullType
                || type instanceof CalendarIntervalType
                || type instanceof DayTimeIntervalType
                || type instanceof YearMonthIntervalType
                || (isNested(type) && hasOdd(type));
        return text ? DataTypes.StringType : type;
    }

    private static boolean isNested(DataType type) {
        return type instanceof ArrayType || type instanceof MapType || type instanceof StructType;
    }

    private static boolean hasOdd(DataType type) {
        return type.existsRecursively(inner -> inner instanceof NullType
                || inner instanceof CalendarIntervalType
                || inner instanceof DayTimeIntervalType
                || inner instanceof YearMonthIntervalType
                || (inner instanceof StructType struct && struct.isEmpty()));
    }
}
