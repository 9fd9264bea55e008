package ontime.model.learning;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.model.learning.TrainingEvent.State;
import org.junit.jupiter.api.Test;

final class TrainingEventTest {

    @Test
    void itIsReadAsItWasWritten() {
        TrainingEvent event =
                new TrainingEvent("late_at_departure", State.ACCEPTED, 2, 12.5, "logLoss \"0.27\"\nbetter");

        assertThat(event.json()).doesNotContain("\n");
        assertThat(TrainingEvent.find(event.json())).contains(event);
        assertThat(event.text()).startsWith("late_at_departure/2: logLoss");
    }

    @Test
    void anEventOfAllModelsHasNoName() {
        TrainingEvent event = TrainingEvent.ofAll(State.FEATURES, "features at at_departure ...");

        assertThat(TrainingEvent.find(event.json())).contains(event);
        assertThat(event.text()).isEqualTo("features at at_departure ...");
    }

    @Test
    void otherLinesHaveNoEvent() {
        assertThat(TrainingEvent.find("late_at_departure/2: logLoss 0.27")).isEmpty();
        assertThat(TrainingEvent.find("{\"model\": \"late_at_departure\"}")).isEmpty();
        assertThat(TrainingEvent.find("{")).isEmpty();
    }
}
