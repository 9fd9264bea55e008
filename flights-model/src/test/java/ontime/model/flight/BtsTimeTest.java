package ontime.model.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class BtsTimeTest {

    @Test
    void bothMidnightsAreTimes() {
        assertThat(BtsTime.minuteOfDay("0000")).isZero();
        assertThat(BtsTime.minuteOfDay("2400")).isEqualTo(1440);
    }

    @Test
    void minutesBeyondTheHourAndHoursBeyondTheDayAreNot() {
        assertThat(BtsTime.isValid(2460)).isFalse();
        assertThat(BtsTime.isValid(1060)).isFalse();
        assertThat(BtsTime.isValid(-1)).isFalse();
        assertThatThrownBy(() -> BtsTime.minuteOfDay("715")).hasMessageContaining("715");
    }

    @Test
    void minutesOfTheNextDayWrapAround() {
        assertThat(BtsTime.ofMinute(435)).isEqualTo("0715");
        assertThat(BtsTime.ofMinute(1500)).isEqualTo("0100");
    }
}
