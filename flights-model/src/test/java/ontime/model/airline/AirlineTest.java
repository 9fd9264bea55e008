package ontime.model.airline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AirlineTest {

    private static final AirlineName COMAIR = new AirlineName("Comair Inc.", null, 2012);
    private static final AirlineName PSA = new AirlineName("PSA Airlines Inc.", 2013, null);
    private static final Airline OH = new Airline("OH", "PSA Airlines Inc.", null, null, List.of(COMAIR, PSA));

    @Test
    void aNameIsThatOfTheYear() {
        assertThat(OH.nameIn(2012)).isEqualTo("Comair Inc.");
        assertThat(OH.nameIn(2013)).isEqualTo("PSA Airlines Inc.");
        assertThat(new Airline("ZZ", "Some Airline").nameIn(2008)).isEqualTo("Some Airline");
    }

    @Test
    void flightsOfSomeYearsShowTheNamesOfTheseYears() {
        assertThat(OH.in(Set.of(2007, 2008))).isEqualTo(new Airline("OH", "Comair Inc.", null, null, List.of(COMAIR)));
        assertThat(OH.in(Set.of(2008, 2019))).isEqualTo(OH);
        assertThat(OH.in(Set.of())).isEqualTo(OH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DL", "9E", "RVQ", "PA (1)", "ML (1)"})
    void uniqueCodesOfBtsAreCodes(String code) {
        assertThat(code).matches(Airline.CODE);
    }
}
