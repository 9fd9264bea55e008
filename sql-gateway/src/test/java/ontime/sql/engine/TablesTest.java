package ontime.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.sql.TestSession;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What statements read is the newest version of each table. */
final class TablesTest {

    private static final StructType SCHEMA = StructType.fromDDL("Month INT, Carrier STRING, FlightNum INT");

    /** With views of its own. */
    private final SparkSession spark = TestSession.spark().newSession();

    @TempDir
    private Path folder;

    @Test
    void flightsAreThoseOfTheNewestVersion() {
        Tables tables = Tables.open(spark, settings(), Optional.empty());
        assertThat(tables.names()).containsExactly("airports", "airlines");

        write(SaveMode.Append, RowFactory.create(1, "AA", 10), RowFactory.create(2, "UA", 20));
        tables.refresh();
        assertThat(flights()).containsExactly("[1,AA,10]", "[2,UA,20]");

        write(SaveMode.Append, RowFactory.create(3, "DL", 30));
        tables.refresh();
        assertThat(flights()).containsExactly("[1,AA,10]", "[2,UA,20]", "[3,DL,30]");

        write(SaveMode.Overwrite, RowFactory.create(1, "AA", 11));
        tables.refresh();
        assertThat(flights()).containsExactly("[1,AA,11]");
    }

    private List<String> flights() {
        return spark.sql("SELECT * FROM flights ORDER BY FlightNum").collectAsList().stream()
                .map(Row::toString)
                .toList();
    }

    private void write(SaveMode mode, Row... rows) {
        spark.createDataFrame(List.of(rows), SCHEMA)
                .write()
                .format("delta")
                .partitionBy("Month")
                .mode(mode)
                .save(folder.resolve("on_time_performance").toString());
    }

    private Settings settings() {
        return SettingsReader.read(Map.of("ONTIME_DATA", folder.toString()));
    }
}
