package ontime.sql.result;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlRows;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.json.JSONOptions;
import org.apache.spark.sql.catalyst.json.JacksonGenerator;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** Delivers the rows of a result, all or a page of them. */
public final class ResultRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A cell that begins so would be a formula in a spreadsheet. */
    private static final String FORMULA = "=+-@\t\r";

    private final ResultStore store;

    public ResultRows(ResultStore store) {
        this.store = store;
    }

    /**
     * A page.
     *
     * @param offset rows before it
     * @param limit the most rows of it
     */
    public SqlRows page(SqlQuery query, long offset, int limit) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        long before = 0;
        for (Path part : store.parts(query.id())) {
            long skipped = Math.max(0, offset - before);
            if (skipped > 0) {
                before += PartReader.rows(part, store.hadoop());
            }
            boolean isBeforePage = skipped > 0 && before <= offset;
            if (!isBeforePage && rows.size() < limit) {
                readPage(part, skipped, limit, rows);
            }
        }
        return new SqlRows(query.columns(), rows, offset, query.rows());
    }

    private void readPage(Path part, long skipped, int limit, List<List<@Nullable Object>> rows) throws IOException {
        StructType schema = PartReader.schema(part, store.hadoop());
        try (ParquetReader<InternalRow> reader = PartReader.open(part, schema, store.hadoop())) {
            long number = 0;
            for (InternalRow row = reader.read(); row != null && rows.size() < limit; row = reader.read()) {
                if (number++ >= skipped) {
                    rows.add(values(row, schema));
                }
            }
        }
    }

    private static List<@Nullable Object> values(InternalRow row, StructType schema) throws IOException {
        StringWriter text = new StringWriter();
        JacksonGenerator generator = json(schema, text);
        generator.write(row);
        generator.close();
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonNode value : JSON.readTree(text.toString())) {
            values.add(JSON.treeToValue(value, Object.class));
        }
        return values;
    }

    /** The whole result as JSON Lines: an object a row. */
    public void writeJsonLines(UUID id, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (Path part : store.parts(id)) {
            StructType schema = PartReader.schema(part, store.hadoop());
            JacksonGenerator generator = json(schema, writer);
            try (ParquetReader<InternalRow> reader = PartReader.open(part, schema, store.hadoop())) {
                for (InternalRow row = reader.read(); row != null; row = reader.read()) {
                    generator.write(row);
                    generator.writeLineEnding();
                }
            }
            generator.flush();
        }
        writer.flush();
    }

    /** The whole result as CSV (RFC 4180) with a header. No cell is a formula in a spreadsheet. */
    public void writeCsv(SqlQuery query, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(
                query.columns().stream().map(column -> safe(column.name())).toList());
        for (Path part : store.parts(query.id())) {
            StructType schema = PartReader.schema(part, store.hadoop());
            List<CsvColumn> columns = CsvColumn.of(schema);
            try (ParquetReader<InternalRow> reader = PartReader.open(part, schema, store.hadoop())) {
                for (InternalRow row = reader.read(); row != null; row = reader.read()) {
                    for (CsvColumn column : columns) {
                        csv.print(column.text(row));
                    }
                    csv.println();
                }
            }
        }
        csv.flush();
    }

    /** Whether the result as Parquet is one file; several are a zip. */
    public boolean isOneParquetFile(UUID id) {
        return store.parts(id).size() == 1;
    }

    /** The whole result as Parquet: its file, or a zip of its files. */
    public void writeParquet(UUID id, OutputStream out) throws IOException {
        List<Path> parts = store.parts(id);
        if (parts.size() == 1) {
            copy(parts.get(0), out);
            return;
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        // The files are compressed.
        zip.setLevel(0);
        for (int number = 0; number < parts.size(); number++) {
            zip.putNextEntry(new ZipEntry(String.format(Locale.ROOT, "part-%05d.parquet", number)));
            copy(parts.get(number), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private void copy(Path part, OutputStream out) throws IOException {
        try (FSDataInputStream in = part.getFileSystem(store.hadoop()).open(part)) {
            in.transferTo(out);
        }
    }

    private static JacksonGenerator json(StructType schema, Writer writer) {
        Map<String, String> options = Map.of("ignoreNullFields", "false");
        return new JacksonGenerator(
                schema,
                writer,
                new JSONOptions(scala.collection.immutable.Map.from(CollectionConverters.asScala(options)), "UTC", ""));
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * A column as texts.
     *
     * @param index of the column
     * @param text makes the text that Spark SQL would
     * @param isNumber whether a minus at the beginning is a sign
     */
    private record CsvColumn(int index, Cast text, boolean isNumber) {

        static List<CsvColumn> of(StructType schema) {
            List<CsvColumn> columns = new ArrayList<>();
            StructField[] fields = schema.fields();
            for (int i = 0; i < fields.length; i++) {
                BoundReference value = new BoundReference(i, fields[i].dataType(), true);
                Cast text = new Cast(value, DataTypes.StringType, Option.apply("UTC"), EvalMode.LEGACY());
                columns.add(new CsvColumn(i, text, fields[i].dataType() instanceof NumericType));
            }
            return columns;
        }

        @Nullable
        String text(InternalRow row) {
            if (row.isNullAt(index)) {
                return null;
            }
            String value = String.valueOf(text.eval(row));
            return isNumber ? value : safe(value);
        }
    }
}
