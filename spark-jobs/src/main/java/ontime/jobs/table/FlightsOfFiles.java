package ontime.jobs.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ontime.jobs.bts.MonthOfFlights;
import ontime.jobs.bts.MonthReader;
import ontime.jobs.bts.QuarantinedLine;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Months of BTS's files as Spark datasets: a partition a month. */
final class FlightsOfFiles {

    /** The quarantine's columns; the raw line is bytes, since it may be no UTF-8. */
    static final StructType QUARANTINE = new StructType()
            .add("Year", DataTypes.IntegerType)
            .add("Month", DataTypes.IntegerType)
            .add("File", DataTypes.StringType)
            .add("LineNumber", DataTypes.LongType)
            .add("Reason", DataTypes.StringType)
            .add("Detail", DataTypes.StringType)
            .add("Raw", DataTypes.BinaryType);

    private final SparkSession spark;
    private final SerializableConfiguration hadoop;

    FlightsOfFiles(SparkSession spark) {
        this.spark = spark;
        this.hadoop = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    }

    /** Reads months, a task each, and writes their flights in the table's order as files under its folder. */
    List<WrittenMonth> write(List<MonthFiles> months, FlightsTable table) {
        SerializableConfiguration configuration = hadoop;
        String folder = table.path();
        return partitioned(months)
                .map(month -> WrittenMonth.of(
                        month.month(), read(month, configuration, line -> {}), folder, configuration.value()))
                .collect();
    }

    /** How many rows each month would have. */
    Map<YearMonth, Long> countRows(List<MonthFiles> months) {
        SerializableConfiguration configuration = hadoop;
        return partitioned(months)
                .mapToPair(month -> new Tuple2<>(month.month(), (long)
                        read(month, configuration, line -> {}).rows()))
                .collectAsMap();
    }

    /** The lines that are no flights. */
    Dataset<Row> quarantine(List<MonthFiles> months) {
        SerializableConfiguration configuration = hadoop;
        JavaRDD<Row> rows = partitioned(months).mapPartitions(partition -> {
            MonthFiles month = partition.next();
            List<QuarantinedLine> lines = new ArrayList<>();
            read(month, configuration, lines::add);
            return quarantined(month, lines);
        });
        return spark.createDataFrame(rows, QUARANTINE);
    }

    private JavaRDD<MonthFiles> partitioned(List<MonthFiles> months) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(months, months.size());
    }

    private static MonthOfFlights read(
            MonthFiles month, SerializableConfiguration hadoop, Consumer<QuarantinedLine> quarantine) {
        try {
            return new MonthReader(month.month(), hadoop.value(), quarantine).read(month.files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterator<Row> quarantined(MonthFiles month, List<QuarantinedLine> lines) {
        return lines.stream()
                .map(line -> RowFactory.create(
                        month.month().getYear(),
                        month.month().getMonthValue(),
                        line.file(),
                        line.lineNumber(),
                        line.reason().name(),
                        line.detail(),
                        line.raw().array()))
                .iterator();
    }
}
