package ontime.features.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import ontime.model.prediction.DelayRange;
import org.junit.jupiter.api.Test;

final class AgreeingDelaysTest {

    private static final List<Double> CLASSES = List.of(0.1, 0.5, 0.3, 0.1);

    @Test
    void whatAgreesStaysAsItIs() {
        DelayRange range = AgreeingDelays.range(List.of(-16.0, -3.0, 28.0), 0.2);

        assertThat(range).isEqualTo(new DelayRange(-16, -3, 28));
        List<Double> classes = AgreeingDelays.classes(CLASSES, 0.2, range);
        for (int index = 0; index < CLASSES.size(); index++) {
            assertThat(classes.get(index)).isCloseTo(CLASSES.get(index), within(1e-9));
        }
    }

    @Test
    void aFlightThatIsLateMoreLikelyThanNotHasALateMedian() {
        assertThat(AgreeingDelays.range(List.of(-5.0, 12.0, 60.0), 0.55)).isEqualTo(new DelayRange(-5, 15, 60));
        assertThat(AgreeingDelays.range(List.of(-5.0, 20.0, 60.0), 0.45)).isEqualTo(new DelayRange(-5, 14, 60));
        assertThat(AgreeingDelays.range(List.of(-5.0, 20.0, 60.0), 0.95)).isEqualTo(new DelayRange(15, 20, 60));
        assertThat(AgreeingDelays.range(List.of(-15.0, -5.0, 40.0), 0.05)).isEqualTo(new DelayRange(-15, -5, 14));
        assertThat(AgreeingDelays.range(List.of(-5.0, 12.0, 60.0), null)).isEqualTo(new DelayRange(-5, 12, 60));
    }

    @Test
    void classesMoveAsFarAsTheRangeAsks() {
        assertThat(AgreeingDelays.classes(CLASSES, null, new DelayRange(-4, 20, 50)))
                .satisfies(classes -> {
                    assertThat(classes.get(0) + classes.get(1)).isCloseTo(0.5, within(1e-9));
                    assertThat(classes.get(0)).isLessThanOrEqualTo(0.1);
                    assertThat(classes.get(3)).isGreaterThanOrEqualTo(0.1);
                });
        assertThat(AgreeingDelays.classes(List.of(), 0.5, new DelayRange(-4, 20, 50)))
                .isEmpty();
    }

    /** For any numbers of the models: shares of one distribution, whose percentiles are the range. */
    @Test
    void nothingContradictsAnythingWhateverTheModelsSay() {
        Random chance = new Random(5);
        for (int flight = 0; flight < 20_000; flight++) {
            double late = chance.nextDouble();
            List<Double> percentiles =
                    chance.doubles(3, -40, 90).sorted().boxed().toList();
            List<Double> said = shares(chance);

            DelayRange range = AgreeingDelays.range(percentiles, late);
            List<Double> classes = AgreeingDelays.classes(said, late, range);

            assertThat(range.median() >= 15).isEqualTo(late > 0.5);
            assertThat(range.low() >= 15).isEqualTo(late > 0.9);
            assertThat(range.high() >= 15).isEqualTo(late > 1 - 0.9);
            assertThat(classes).allMatch(share -> share > -1e-9);
            assertThat(classes.stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-9));
            assertThat(classes.get(3)).isLessThan(late + 1e-9);
            assertThat(classes.get(2) + classes.get(3)).isGreaterThan(late - 1e-9);
            assertThat(below(range.low(), classes)).isLessThan(0.1 + 1e-9);
            assertThat(below(range.median(), classes)).isLessThan(0.5 + 1e-9);
            assertThat(below(range.high(), classes)).isLessThan(0.9 + 1e-9);
        }
    }

    private static List<Double> shares(Random chance) {
        List<Double> parts = chance.doubles(4).boxed().toList();
        double sum = parts.stream().mapToDouble(part -> part).sum();
        return parts.stream().map(part -> part / sum).toList();
    }

    /** The probability of the classes that end at or below a delay. */
    private static double below(int minutes, List<Double> classes) {
        double below = 0;
        below += minutes >= -15 ? classes.get(0) : 0;
        below += minutes >= 0 ? classes.get(1) : 0;
        below += minutes >= 30 ? classes.get(2) : 0;
        return below;
    }
}
