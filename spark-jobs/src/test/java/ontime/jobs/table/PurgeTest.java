package ontime.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import ontime.jobs.TestSpark;
import ontime.model.catalog.StoredDataset;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PurgeTest {

    private static final String REFUSES_FEW_DAYS = "spark.databricks.delta.retentionDurationCheck.enabled";
    private static final Instant NOW = Instant.parse("2008-03-01T10:15:30Z");

    @TempDir
    private Path data;

    @AfterEach
    void refuseFewDaysAgain() {
        TestSpark.session().conf().unset(REFUSES_FEW_DAYS);
    }

    @Test
    void whatOnlyOldVersionsNeedIsDeletedAndTheNewestStays() {
        write(1);
        write(2);
        TestSpark.session().conf().set(REFUSES_FEW_DAYS, false);

        Purge.Outcome outcome = purge(0);

        assertThat(outcome.deleted()).isPositive();
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void versionsOfTheLastDaysStay() {
        write(1);
        write(2);

        assertThat(purge(30).deleted()).isZero();
    }

    @Test
    void whatWasLeftAsideADayAgoIsDeletedAndWhatIsWrittenNowIsNot() throws IOException {
        Path old = Files.createDirectories(data.resolve("models/.aside-1"));
        Path fresh = Files.createDirectories(data.resolve("models/.aside-2"));
        Path model = Files.createDirectories(data.resolve("models/late_at_departure"));
        for (Path folder : new Path[] {old, model}) {
            Files.setLastModifiedTime(folder, FileTime.from(NOW.minusSeconds(90_000)));
        }
        Files.setLastModifiedTime(fresh, FileTime.from(NOW));

        assertThat(purge(30).deleted()).isEqualTo(1);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(model).exists();
    }

    private Purge.Outcome purge(int kept) {
        return new Purge(
                        TestSpark.session(),
                        TestSpark.settings(data, Map.of()),
                        new Configuration(),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .run(kept);
    }

    private void write(long rows) {
        TestSpark.session()
                .range(rows)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .save(table());
    }

    private long read() {
        return TestSpark.session().read().format("delta").load(table()).count();
    }

    private String table() {
        return data.resolve(StoredDataset.QUARANTINE.datasetName()).toString();
    }
}
