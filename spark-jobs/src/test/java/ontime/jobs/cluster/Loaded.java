package ontime.jobs.cluster;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.jobs.TestSpark;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.LineTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.Loads;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a load left in a folder, in a form that can be compared.
 *
 * @param folder of the tables and files
 */
record Loaded(Path folder) {

    /** The table's months, their rows, and the sum of a hash of all values of each row. */
    List<String> table() {
        return checksums(flights());
    }

    /** The same of the published Parquet files. */
    List<String> parquet() {
        String files = folder.resolve("on_time_performance.parquet").toString();
        return checksums(TestSpark.session().read().schema(flights().schema()).parquet(files));
    }

    /** The same of the published JSON Lines. */
    List<String> jsonLines() {
        String files = folder.resolve("on_time_performance.jsonl").toString();
        return checksums(TestSpark.session().read().schema(flights().schema()).json(files));
    }

    /** Every line that is no flight. */
    List<Row> quarantine() {
        return LineTable.quarantine(TestSpark.session(), settings()).rows().collectAsList();
    }

    /** The records of the months. */
    List<Load> loads() {
        return new Loads(settings(), new Configuration()).list();
    }

    private Dataset<Row> flights() {
        return new FlightsTable(TestSpark::session, settings()).all();
    }

    private static List<String> checksums(Dataset<Row> flights) {
        // In order of their names: Spark puts the columns of folders last.
        String values = Arrays.stream(flights.columns()).sorted().collect(Collectors.joining(","));
        return flights
                // Decimal, for the sum of many 64-bit hashes is none.
                .selectExpr("Year", "Month", "cast(xxhash64(" + values + ") as decimal(38,0)) as hash")
                .groupBy("Year", "Month")
                .agg(Map.of("*", "count", "hash", "sum"))
                .orderBy("Year", "Month")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    private Settings settings() {
        return TestSpark.settings(folder, Map.of());
    }
}
