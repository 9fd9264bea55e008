package ontime.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupFilesTest {

    @TempDir
    private Path folder;

    @Test
    void logsOfTablesComeBeforeEverythingElse() throws IOException {
        write("models/late/1/model.bin");
        write("on_time_performance/part-1.parquet");
        write("on_time_performance/_delta_log/00000000000000000000.json");
        write("on_time_performance/_delta_log/00000000000000000012.json");
        write("weather/_delta_log/00000000000000000003.json");

        List<Path> files = new BackupFiles(folder).list();

        assertThat(files)
                .extracting(Path::toString)
                .containsExactly(
                        "on_time_performance/_delta_log/00000000000000000000.json",
                        "on_time_performance/_delta_log/00000000000000000012.json",
                        "weather/_delta_log/00000000000000000003.json",
                        "models/late/1/model.bin",
                        "on_time_performance/part-1.parquet");
        assertThat(BackupFiles.versions(files)).isEqualTo(Map.of("on_time_performance", 12L, "weather", 3L));
    }

    @Test
    void whatIsMadeOrDownloadedAgainIsLeftOut() throws IOException {
        write("mongodb/documents.mv");
        write("elasticsearch/nodes/0");
        write("kafka/meta.properties");
        write("checkpoints/answers/offsets/0");
        write("bts/2008_1.zip");
        write("airplane_totals/part-1.parquet");
        write("on_time_performance.parquet/Year=2008/part-1.parquet");
        write(".loading");
        write("on_time_performance/_delta_log/_last_checkpoint");
        write("on_time_performance/.part-1.parquet.crc");
        write("loads/2008-01.json");
        write("subscriptions.secret");
        write("sql/results/1/part-1.parquet");
        write("sql/tables/airports/part-1.parquet");
        write("something/new");

        assertThat(new BackupFiles(folder).list())
                .extracting(Path::toString)
                .containsExactly(
                        "loads/2008-01.json", "something/new", "sql/results/1/part-1.parquet", "subscriptions.secret");
    }

    @Test
    void aFolderThatDoesNotExistHasNoFiles() throws IOException {
        assertThat(new BackupFiles(folder.resolve("none")).list()).isEmpty();
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
