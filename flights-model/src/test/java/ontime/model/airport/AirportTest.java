package ontime.model.airport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AirportTest {

    private static final Airport SDF = AirportFacts.read().findByCode("SDF").orElseThrow();

    @Test
    void aDayDecidesTheName() {
        assertThat(SDF.nameOn(LocalDate.of(1995, 6, 30))).isEqualTo("Standiford Field");
        assertThat(SDF.nameOn(LocalDate.of(1995, 7, 1))).isEqualTo("Louisville International-Standiford Field");
        assertThat(SDF.nameOn(LocalDate.of(2024, 1, 1))).isEqualTo("Louisville Muhammad Ali International");
    }

    @Test
    void aPeriodHasTheNamesOfItsMonths() {
        Airport early = SDF.during(YearMonth.of(1990, 1), YearMonth.of(1995, 6));
        assertThat(early.name()).isEqualTo("Standiford Field");
        assertThat(early.formerNames()).isEmpty();

        Airport middle = SDF.during(YearMonth.of(1995, 6), YearMonth.of(2008, 2));
        assertThat(middle.names()).isEqualTo(List.of("Louisville International-Standiford Field", "Standiford Field"));
        assertThat(middle.nameOn(LocalDate.of(1995, 6, 1))).isEqualTo("Standiford Field");

        assertThat(SDF.during(YearMonth.of(2020, 1), YearMonth.of(2020, 1)).names())
                .containsExactly("Louisville Muhammad Ali International");
    }
}
