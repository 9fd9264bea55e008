package ontime.jobs.model.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import ontime.jobs.TestSpark;
import ontime.model.learning.Champion;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.testkit.store.InMemoryStore;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelRegistryTest {

    private static final String NAME = "late_before_departure";
    private static final Instant NOW = Instant.parse("2008-03-01T10:15:30Z");

    @TempDir
    private Path data;

    private final Champions champions = new Champions(new InMemoryStore());

    @Test
    void theNewestVersionsStayAndThoseThatServeOrWouldServeAfterARollback() throws IOException {
        write(NAME, 1, 2, 3, 4, 5, 6, 7);
        champions.put(new Champion(NAME, List.of(1, 3, 5), NOW));

        List<String> deleted = registry().prune(2);

        assertThat(deleted)
                .containsExactly("late_before_departure/1", "late_before_departure/2", "late_before_departure/4");
        assertThat(folders().versions(NAME)).containsExactly(3, 5, 6, 7);
        assertThat(registry().prune(2)).isEmpty();
        assertThat(registry().nextVersion(NAME)).isEqualTo(8);
    }

    @Test
    void aModelThatServesNowhereKeepsItsNewest() throws IOException {
        write("late_at_departure", 1, 2);

        assertThat(registry().prune(1)).containsExactly("late_at_departure/1");
    }

    @Test
    void whereNothingWasTrainedNothingIsDeleted() {
        assertThat(registry().prune(5)).isEmpty();
    }

    @Test
    void toKeepNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> registry().prune(0));
    }

    private void write(String name, int... versions) throws IOException {
        for (int version : versions) {
            Files.createDirectories(data.resolve("models").resolve(name).resolve(Integer.toString(version)));
        }
    }

    private ModelRegistry registry() {
        return new ModelRegistry(
                folders(), new Models(new InMemoryStore()), champions, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ModelFolders folders() {
        return new ModelFolders(TestSpark.settings(data, Map.of()), new Configuration());
    }
}
