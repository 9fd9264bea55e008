package ontime.demo.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

final class FieldsTest {

    private final Fields fields = Fields.read();

    @Test
    void distancesAreThoseOfBtsButForTheEarthNotBeingASphere() {
        assertThat(fields.get("ATL").milesTo(fields.get("HOU"))).isCloseTo(696, within(4));
        assertThat(fields.get("JFK").milesTo(fields.get("LAX"))).isCloseTo(2475, within(12));
    }

    @Test
    void cellsAreWrittenAsInBtsRows() {
        assertThat(fields.get("CVG").cells())
                .isEqualTo("11193,1119301,33105,\"CVG\",\"Cincinnati, OH\",\"KY\",\"21\",\"Kentucky\",52");
    }

    @Test
    void everyAirportHasAnAlternateThatIsAnother() {
        assertThat(fields.list())
                .allSatisfy(field -> assertThat(fields.alternateOf(field)).isNotEqualTo(field));
    }

    @Test
    void anAirportThatIsNoneIsRefused() {
        assertThatThrownBy(() -> fields.get("QQQ")).hasMessageContaining("QQQ");
    }

    @Test
    void clocksChangeInTheNightTheyChange() {
        Clocks clocks = new Clocks(fields, YearMonth.of(2008, 3));
        Field atlanta = fields.get("ATL");
        int beforeTheGap = Clocks.moment(atlanta.zone(), LocalDate.of(2008, 3, 9), 119);

        assertThat(clocks.minuteOfDay(atlanta, beforeTheGap)).isEqualTo(119);
        assertThat(clocks.minuteOfDay(atlanta, beforeTheGap + 1)).isEqualTo(180);
    }
}
