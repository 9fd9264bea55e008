package ontime.web.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import ontime.model.learning.Champion;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.testkit.model.SomeModels;
import ontime.testkit.store.InMemoryStore;
import ontime.web.error.ProblemException;
import org.junit.jupiter.api.Test;

final class ModelDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Models models = new Models(new InMemoryStore());
    private final Champions champions = new Champions(new InMemoryStore());

    @Test
    void theFingerprintChangesWithEveryVersionPromotionAndRollback() {
        models.put(SomeModels.late(1));
        models.put(SomeModels.late(2));
        String trained = fingerprint();

        Champion first = new Champion(SomeModels.late(1).name(), List.of(1), NOW);
        champions.put(first);
        String serving = fingerprint();
        champions.put(first.promote(2, NOW));
        String promoted = fingerprint();
        champions.put(first.promote(2, NOW).rollBack(NOW.plusSeconds(60)));
        String rolledBack = fingerprint();
        models.put(SomeModels.refused(3));

        assertThat(List.of(trained, serving, promoted, rolledBack, fingerprint()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAVersionDoesFollowsFromTheChampionAndTheGate() {
        SomeModels.list().forEach(models::put);
        SomeModels.champions().forEach(champions::put);
        KnownModels known = directory().get();

        assertThat(known.versions(SomeModels.late(1).name()))
                .extracting(known::stateOf)
                .containsExactly(ModelState.STANDS_BY, ModelState.SERVES, ModelState.REFUSED, ModelState.STANDS_BY);
        assertThat(known.findBefore(SomeModels.late(4))).contains(SomeModels.refused(3));
        assertThat(known.findBefore(SomeModels.late(1))).isEmpty();
    }

    @Test
    void theStoresAreAskedOnceASecond() {
        ModelDirectory directory = directory();
        models.put(SomeModels.late(1));
        assertThat(directory.get().models()).hasSize(1);

        models.put(SomeModels.late(2));

        assertThat(directory.get().models()).hasSize(1);
    }

    @Test
    void onlyThePagesOfModelsShowThem() {
        assertThat(directory().isShownAt("/models/late_before_departure/1")).isTrue();
        assertThat(directory().isShownAt("/api/v1/models")).isTrue();
        assertThat(directory().isShownAt("/airlines")).isFalse();
    }

    @Test
    void aVersionThatIsNoneIsNamed() {
        assertThatThrownBy(() -> ModelDirectory.get(directory().get(), "late", 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("late/1");
    }

    private String fingerprint() {
        return directory().fingerprint();
    }

    /** One that has read nothing yet. */
    private ModelDirectory directory() {
        return new ModelDirectory(models, champions);
    }
}
