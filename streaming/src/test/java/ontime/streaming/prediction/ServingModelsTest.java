package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import ontime.features.model.SavedModel;
import ontime.model.learning.TrainedModel;
import ontime.testkit.model.SomeModels;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.junit.jupiter.api.Test;

final class ServingModelsTest {

    private static final String LATE = "late_before_departure";
    private static final String CLASSES = "delay_class_before_departure";

    private final Set<String> broken = new HashSet<>();
    private final List<String> tried = new ArrayList<>();
    private Instant now = Instant.parse("2008-01-01T00:00:00Z");
    private final ServingModels models = new ServingModels(this::load, () -> now);

    @Test
    void aModelThatServesIsNotLoadedAgain() {
        serve(Map.of(LATE, 1));

        assertThat(models.isServing(models.choose(Map.of(LATE, 1)))).isTrue();
        assertThat(tried).containsExactly(LATE + "/1");
    }

    @Test
    void aModelThatCannotBeLoadedLeavesItsPlaceToTheOneBeforeAndOthersServe() {
        serve(Map.of(LATE, 1, CLASSES, 1));
        broken.add(LATE + "/2");

        serve(Map.of(LATE, 2, CLASSES, 2));

        assertThat(models.versions()).containsExactly(Map.entry(CLASSES, 2), Map.entry(LATE, 1));
        assertThat(models.problems()).singleElement().asString().contains(LATE + "/2 cannot serve", "is broken");
    }

    @Test
    void aModelThatFailsWhileItIsPreparedDoesNotServe() {
        serve(Map.of(LATE, 1));

        SortedMap<String, SavedModel> chosen = models.choose(Map.of(LATE, 2));
        assertThat(models.tryToPrepare(chosen, () -> {
                    throw new NoSuchMethodError("a method of another Spark");
                }))
                .isEmpty();

        assertThat(models.isServing(models.choose(Map.of(LATE, 2)))).isTrue();
        assertThat(models.versions()).containsExactly(Map.entry(LATE, 1));
        assertThat(models.problems()).singleElement().asString().contains("a method of another Spark");
    }

    @Test
    void retriesBackOffUpToFiveMinutes() {
        broken.add(LATE + "/1");
        List<Duration> pauses = new ArrayList<>();
        models.choose(Map.of(LATE, 1));

        for (int retry = 0; retry < 7; retry++) {
            Instant before = now;
            int tries = tried.size();
            while (tried.size() == tries) {
                now = now.plusSeconds(2);
                models.choose(Map.of(LATE, 1));
            }
            pauses.add(Duration.between(before, now));
        }

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(10L, 20L, 40L, 80L, 160L, 300L, 300L);
    }

    @Test
    void anotherChampionIsTriedAtOnceAndTheProblemIsForgotten() {
        broken.add(LATE + "/1");
        models.choose(Map.of(LATE, 1));

        serve(Map.of(LATE, 2));

        assertThat(models.versions()).containsExactly(Map.entry(LATE, 2));
        assertThat(models.problems()).isEmpty();
    }

    @Test
    void aModelServesOnceItCanBeLoaded() {
        broken.add(LATE + "/1");
        models.choose(Map.of(LATE, 1));
        broken.clear();
        now = now.plusSeconds(10);

        serve(Map.of(LATE, 1));

        assertThat(models.versions()).containsExactly(Map.entry(LATE, 1));
        assertThat(models.problems()).isEmpty();
    }

    private void serve(Map<String, Integer> champions) {
        models.serve(models.choose(champions));
    }

    private SavedModel load(String name, int version) {
        String id = TrainedModel.id(name, version);
        tried.add(id);
        if (broken.contains(id)) {
            throw new IllegalStateException(id + " is broken");
        }
        return new SavedModel(SomeModels.late(version), new PipelineModel("none", new Transformer[0]));
    }
}
