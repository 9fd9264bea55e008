package ontime.sql.result;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ontime.model.sql.SqlColumn;
import ontime.model.sql.SqlProfile;
import ontime.model.sql.SqlProfile.Value;
import ontime.model.sql.SqlQuery;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Profiles of the columns of results. A profile reads the one column, without Spark jobs and with 16 bytes a row, so
 * statements that run do not wait for it.
 */
public final class ColumnProfiles {

    private static final int LONGEST = 200;

    private final ResultStore store;

    public ColumnProfiles(ResultStore store) {
        this.store = store;
    }

    /**
     * The profile of a column; one at a time, so that many do not use up the gateway's memory.
     *
     * @param query a finished one, whose rows are stored
     * @throws IllegalArgumentException if the result has no such column
     */
    public synchronized SqlProfile of(SqlQuery query, String column) throws IOException {
        SqlColumn described = query.columns().stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the result has no column " + column));
        List<Path> parts = store.parts(query.id());
        ColumnValues values = new ColumnValues(
                Math.toIntExact(query.rows()),
                alone(parts.get(0), column).fields()[0].dataType());
        scan(parts, column, values::add);
        Map<Long, Integer> frequent = values.frequent();
        Map<Long, String> texts = new HashMap<>();
        scan(parts, column, row -> values.find(row, frequent, texts));
        return new SqlProfile(
                described,
                query.rows(),
                query.rows() - values.count(),
                values.distinct(),
                shortened(values.min()),
                shortened(values.max()),
                values.mean(),
                values.histogram(),
                texts.entrySet().stream()
                        .map(text -> new Value(
                                String.valueOf(shortened(text.getValue())), frequent.getOrDefault(text.getKey(), 0)))
                        .sorted(Comparator.comparingLong((Value value) -> -value.rows())
                                .thenComparing(Value::value))
                        .toList());
    }

    private StructType alone(Path part, String column) throws IOException {
        return new StructType(
                new StructField[] {PartReader.schema(part, store.hadoop()).apply(column)});
    }

    private void scan(List<Path> parts, String column, Consumer<InternalRow> each) throws IOException {
        for (Path part : parts) {
            try (ParquetReader<InternalRow> reader = PartReader.open(part, alone(part, column), store.hadoop())) {
                for (InternalRow row = reader.read(); row != null; row = reader.read()) {
                    each.accept(row);
                }
            }
        }
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
