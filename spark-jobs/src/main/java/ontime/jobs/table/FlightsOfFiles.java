package ontime.jobs.table;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ontime.jobs.bts.ClearedValue;
import ontime.jobs.bts.MonthOfFlights;
import ontime.jobs.bts.MonthReader;
import ontime.jobs.bts.QuarantinedLine;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Reads months of BTS's files with Spark, one partition per month. */
final class FlightsOfFiles {

    private final SparkSession spark;
    private final SerializableConfiguration hadoop;

    FlightsOfFiles(SparkSession spark) {
        this.spark = spark;
        this.hadoop = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    }

    /** Reads each month in a task and writes its flights, in the table's order, to files in the table's folder. */
    List<WrittenMonth> write(List<MonthFiles> months, FlightsTable table) {
        SerializableConfiguration configuration = hadoop;
        String folder = table.path();
        return partitioned(months)
                .map(month -> WrittenMonth.of(
                        month.month(),
                        read(month, configuration, line -> {}, value -> {}),
                        folder,
                        configuration.value()))
                .collect();
    }

    /** The number of rows that each month would have. */
    Map<YearMonth, Long> countRows(List<MonthFiles> months) {
        SerializableConfiguration configuration = hadoop;
        return partitioned(months)
                .mapToPair(month -> new Tuple2<>(month.month(), (long)
                        read(month, configuration, line -> {}, value -> {}).rows()))
                .collectAsMap();
    }

    /** The lines that are not flights, as rows of the quarantine. */
    Dataset<Row> quarantine(List<MonthFiles> months, LineTable table) {
        return rows(
                months,
                table,
                (month, rows, configuration) ->
                        read(month, configuration, line -> rows.add(quarantined(month.month(), line)), value -> {}));
    }

    /** The invalid values, as rows of their table. */
    Dataset<Row> clearedValues(List<MonthFiles> months, LineTable table) {
        return rows(
                months,
                table,
                (month, rows, configuration) ->
                        read(month, configuration, line -> {}, value -> rows.add(cleared(month.month(), value))));
    }

    private Dataset<Row> rows(List<MonthFiles> months, LineTable table, RowsOfMonth rowsOfMonth) {
        SerializableConfiguration configuration = hadoop;
        JavaRDD<Row> rows = partitioned(months).mapPartitions(partition -> {
            List<Row> found = new ArrayList<>();
            rowsOfMonth.add(partition.next(), found, configuration);
            return found.iterator();
        });
        return spark.createDataFrame(rows, table.schema());
    }

    /** Reads a month and adds its lines or values to some rows. */
    @FunctionalInterface
    private interface RowsOfMonth extends Serializable {
        void add(MonthFiles month, List<Row> rows, SerializableConfiguration hadoop);
    }

    private JavaRDD<MonthFiles> partitioned(List<MonthFiles> months) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(months, months.size());
    }

    private static MonthOfFlights read(
            MonthFiles month,
            SerializableConfiguration hadoop,
            Consumer<QuarantinedLine> quarantine,
            Consumer<ClearedValue> cleared) {
        try {
            return new MonthReader(month.month(), hadoop.value(), quarantine, cleared).read(month.files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row quarantined(YearMonth month, QuarantinedLine line) {
        return RowFactory.create(
                month.getYear(),
                month.getMonthValue(),
                line.file(),
                line.lineNumber(),
                line.reason().name(),
                line.detail(),
                line.raw().array());
    }

    private static Row cleared(YearMonth month, ClearedValue value) {
        return RowFactory.create(
                month.getYear(),
                month.getMonthValue(),
                value.file(),
                value.lineNumber(),
                value.column().columnName(),
                value.rule().name(),
                value.raw().array());
    }
}
