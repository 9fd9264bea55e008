package ontime.demo.flight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CausesTest {

    @Test
    void aShorterDelayKeepsTheProportionsAndAddsUp() {
        Causes scaled = new Causes(10, 0, 20, 0, 70).scaledTo(33);

        assertThat(scaled).isEqualTo(new Causes(3, 0, 6, 0, 24));
        assertThat(scaled.sum()).isEqualTo(33);
    }

    @Test
    void aDelayWithoutAKnownCauseIsTheAirSystems() {
        assertThat(Causes.NONE.scaledTo(17)).isEqualTo(new Causes(0, 0, 17, 0, 0));
    }
}
