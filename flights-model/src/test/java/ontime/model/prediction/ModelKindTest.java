package ontime.model.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class ModelKindTest {

    @Test
    void everyTargetAndMomentIsAKindThatIsFoundByItsName() {
        assertThat(ModelKind.list())
                .hasSize(Target.values().length * Moment.values().length - 1)
                .allSatisfy(kind -> assertThat(ModelKind.of(kind.modelName())).isEqualTo(kind));
        assertThat(ModelKind.list()).extracting(ModelKind::modelName).doesNotContain("cancelled_at_departure");
        assertThat(ModelKind.of("delay_class_two_hours_before"))
                .isEqualTo(new ModelKind(Target.DELAY_CLASS, Moment.TWO_HOURS_BEFORE));
    }

    @Test
    void aNameThatIsNoneIsRefusedWithThoseThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelKind.of("late_at_dawn"))
                .withMessageContaining("late_at_dawn")
                .withMessageContaining("minutes_before_departure");
    }
}
