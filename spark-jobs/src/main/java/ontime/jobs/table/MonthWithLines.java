package ontime.jobs.table;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import ontime.jobs.bts.FlightSchema;
import ontime.jobs.bts.MonthOfFlights;
import ontime.jobs.bts.MonthReplay;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;

/** Adds lines to a month of the table. */
final class MonthWithLines {

    private final SparkSession spark;
    private final FlightsTable table;

    MonthWithLines(SparkSession spark, FlightsTable table) {
        this.spark = spark;
        this.table = table;
    }

    /**
     * Lines to add.
     *
     * @param file that contained them
     * @param headerLine of the file
     * @param raw the lines, all of them flights
     */
    record AddedLines(String file, String headerLine, List<byte[]> raw) implements Serializable {}

    /** Adds the lines to the month as its load wrote it. The account has the table's rows, then each file's lines. */
    MonthAccount replace(Load load, List<AddedLines> added) {
        YearMonth month = load.month();
        Column[] columns = Arrays.stream(FlightSchema.TABLE.fieldNames())
                .map(functions::col)
                .toArray(Column[]::new);
        JavaRDD<InternalRow> old =
                table.asLoaded(load).select(columns).queryExecution().toRdd().toJavaRDD();
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        String folder = table.path();
        WrittenMonth written = inOnePartition(old)
                .mapPartitions(rows -> List.of(WrittenMonth.of(month, add(month, rows, added), folder, hadoop.value()))
                        .iterator())
                .first();
        table.replace(List.of(month), written.files());
        return written.account();
    }

    /** Ensures one partition, even for a month without rows, which has no partition. */
    private JavaRDD<InternalRow> inOnePartition(JavaRDD<InternalRow> rows) {
        JavaRDD<InternalRow> none =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(List.of(), 1);
        return none.union(rows).coalesce(1);
    }

    private static MonthOfFlights add(YearMonth month, Iterator<InternalRow> rows, List<AddedLines> added) {
        MonthReplay replay = new MonthReplay(month);
        rows.forEachRemaining(replay::addRow);
        added.forEach(lines -> replay.addLines(lines.file(), lines.headerLine(), lines.raw()));
        return replay.finish();
    }
}
