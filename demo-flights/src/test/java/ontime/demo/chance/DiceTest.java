package ontime.demo.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class DiceTest {

    private static final int THROWS = 100_000;

    @Test
    void everyPurposeHasItsOwnStream() {
        assertThat(Dice.of(1, 2, 3).unit()).isEqualTo(Dice.of(1, 2, 3).unit());
        assertThat(Dice.of(1, 2, 3).unit()).isNotEqualTo(Dice.of(1, 3, 2).unit());
        assertThat(Dice.of(1, 2, 3).unit()).isNotEqualTo(Dice.of(2, 2, 3).unit());
    }

    @Test
    void numbersAreSpreadAsPromised() {
        Dice dice = Dice.of(42);

        assertThat(mean(DoubleStream.generate(dice::unit))).isCloseTo(0.5, within(0.01));
        assertThat(mean(DoubleStream.generate(() -> dice.exponential(20)))).isCloseTo(20, within(0.4));
        assertThat(mean(DoubleStream.generate(dice::normal))).isCloseTo(0, within(0.02));
        assertThat(mean(DoubleStream.generate(dice::normal).map(number -> number * number)))
                .isCloseTo(1, within(0.02));
        assertThat(mean(DoubleStream.generate(() -> dice.below(3)))).isCloseTo(1, within(0.02));
    }

    private static double mean(DoubleStream numbers) {
        return numbers.limit(THROWS).average().orElseThrow();
    }
}
