package ontime.local.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.PartState;
import ontime.local.server.StackStopper;
import ontime.model.learning.Champion;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that do nothing stand in for the training. */
final class FirstTrainingTest {

    private static final String DATA = "2008-01 v3 605765";
    private static final List<String> LONG = List.of("/bin/sleep", "600");
    private static final List<String> SHORT = List.of("/bin/sleep", "0.3");

    @TempDir
    private Path root;

    @AfterEach
    void end() {
        StackStopper.of(launch(Map.of()).folders()).stopAll(part -> {});
    }

    @Test
    void whatLacksIsBegunInTheBackgroundAndNotTwice() {
        FirstTraining training = training(LONG);

        assertThat(training.begin(models(Set.of("late_at_departure")), Map.of()))
                .contains(
                        "training in the background: late_before_departure, late_two_hours_before, cancelled_before_departure");
        PartState first = launch(Map.of()).state().find(TrainingPart.NAME).orElseThrow();
        assertThat(training.begin(models(Set.of()), Map.of())).startsWith("training continues");

        assertThat(launch(Map.of()).state().find(TrainingPart.NAME)).contains(first);
        assertThat(lines())
                .startsWith(
                        line("late_before_departure", "waiting for the training of other models"),
                        line("late_two_hours_before", "waiting for the training of other models"),
                        line("late_at_departure", "not trained yet"));
    }

    @Test
    void downEndsItStatusSaysSoAndTheNextUpBeginsItAgain() {
        training(LONG).begin(models(Set.of()), Map.of());
        List<String> stopped = new ArrayList<>();
        StackStopper.of(launch(Map.of()).folders()).stopAll(part -> stopped.add(part.name()));

        assertThat(stopped).containsExactly(TrainingPart.NAME);
        assertThat(lines()).allMatch(line -> line.contains("interrupted; ./ontime up starts it again"));
        training(LONG).begin(models(Set.of()), Map.of());
        assertThat(new TrainingPart(launch(Map.of())).isRunning()).isTrue();
        assertThat(lines()).allMatch(line -> line.contains("waiting"));
    }

    @Test
    void whatEndedByItselfIsNotSaidToBeStopped() {
        training(SHORT).begin(models(Set.of()), Map.of());
        TrainingPart part = new TrainingPart(launch(Map.of()));
        await().until(() -> !part.isRunning());
        List<String> stopped = new ArrayList<>();

        StackStopper.of(launch(Map.of()).folders()).stopAll(ended -> stopped.add(ended.name()));

        assertThat(stopped).isEmpty();
        assertThat(part.findStatus()).isEmpty();
    }

    @Test
    void itCanBeSwitchedOff() {
        Launch off = launch(Map.of("ONTIME_MODELS_TRAIN_ON_UP", "false"));

        assertThat(new FirstTraining(off, new TrainingPart(off, () -> LONG)).begin(models(Set.of()), Map.of()))
                .contains("ONTIME_MODELS_TRAIN_ON_UP=false", "./ontime job delay_model");
        assertThat(off.state().list()).isEmpty();
    }

    @Test
    void whereAllServeOrNothingIsLoadedNothingIsBegun() {
        FirstTraining training = training(LONG);

        assertThat(training.begin(models(Set.copyOf(FirstModels.names())), Map.of()))
                .isEqualTo("the models of all targets and moments serve");
        assertThat(training.begin(new FirstModels(Set.of(), "", Optional.empty()), Map.of()))
                .contains("no flights are loaded");
        assertThat(launch(Map.of()).state().list()).isEmpty();
    }

    @Test
    void aFailureIsToldWithItsLogAndAChampionByItsVersion() {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        TrainingRun last = TrainingRun.of(DATA, FirstModels.names(), now)
                .with(new ModelTraining("late_before_departure", ModelTraining.State.FAILED, now, "no space left"))
                .with(new ModelTraining("late_two_hours_before", ModelTraining.State.REFUSED, now, ""))
                .with(new ModelTraining("late_at_departure", ModelTraining.State.SERVES, now, ""));
        ServingModel champion = new ServingModel(new Champion("late_at_departure", List.of(1, 2), now), true);

        List<ModelStatus> status =
                ModelStatus.list(List.of(champion), Optional.of(last), false, Path.of("run/logs/training.log"));

        assertThat(status.subList(0, 3))
                .extracting(ModelStatus::line)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("none", "failed at 2026-11-21T10:00:00Z: no space left", "training.log"),
                        line -> assertThat(line).contains("none", "refused by the gate", "/models"),
                        line -> assertThat(line).contains("version 2", "since 2026-11-21T10:00:00Z"));
        assertThat(status.get(0).json().training())
                .isEqualTo(new ModelStatus.TrainingJson(
                        "failed", "2026-11-21T10:00:00Z", "no space left", "run/logs/training.log"));
        assertThat(status.get(2).json().champion())
                .isEqualTo(new ModelStatus.ChampionJson(2, "2026-11-21T10:00:00Z", true));
    }

    @Test
    void aChampionThatLearnedFromOtherFeaturesIsToldAndIsLearnedAgain() {
        ServingModel old = new ServingModel(new Champion("late_at_departure", List.of(1), Instant.EPOCH), false);

        assertThat(ModelStatus.list(List.of(old), Optional.empty(), false, Path.of("training.log")))
                .extracting(ModelStatus::line)
                .anyMatch(line -> line.matches("late_at_departure +version 1 +trained with other features .*"));
        assertThat(new FirstModels(FirstModels.serving(List.of(old)), DATA, Optional.empty()).toTrain())
                .contains("late_at_departure");
    }

    private static String line(String model, String words) {
        return "%-28s %-12s %s".formatted(model, "none", words);
    }

    private List<String> lines() {
        Launch launch = launch(Map.of());
        TrainingPart part = new TrainingPart(launch);
        return ModelStatus.list(List.of(), TrainingRun.file(launch).find(), part.isRunning(), part.log()).stream()
                .map(ModelStatus::line)
                .toList();
    }

    private FirstTraining training(List<String> command) {
        Launch launch = launch(Map.of());
        return new FirstTraining(launch, new TrainingPart(launch, () -> command));
    }

    private Launch launch(Map<String, String> environment) {
        return Launch.of(new Installation(root), SettingsReader.read(environment));
    }

    private static FirstModels models(Set<String> serving) {
        return new FirstModels(serving, DATA, Optional.empty());
    }
}
