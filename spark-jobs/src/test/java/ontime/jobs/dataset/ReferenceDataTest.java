package ontime.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ontime.jobs.table.Load;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import org.junit.jupiter.api.Test;

final class ReferenceDataTest {

    private final ReferenceData reference = ReferenceData.read(Optional.empty());

    @Test
    void anAirlineHasTheNameThatItHadInTheLoadedYears() {
        assertThat(reference.airlinesOf(List.of(load(2008, "OH", "MQ", "9E", "EV"))))
                .extracting(Airline::name)
                .containsExactly(
                        "Pinnacle Airlines Inc.",
                        "Atlantic Southeast Airlines",
                        "American Eagle Airlines Inc.",
                        "Comair Inc.");
        assertThat(reference.airlinesOf(List.of(load(1988, "PA (1)", "ML (1)"))))
                .extracting(Airline::name)
                .containsExactly("Midway Airlines Inc.", "Pan American World Airways");
    }

    @Test
    void anAirlineOfManyYearsHasItsNewestNameAndAllOfThem() {
        Airline airline = reference
                .airlinesOf(List.of(load(2008, "OH"), load(2019, "OH")))
                .get(0);

        assertThat(airline.name()).isEqualTo("PSA Airlines Inc.");
        assertThat(airline.nameIn(2008)).isEqualTo("Comair Inc.");
    }

    @Test
    void anAirportHasTheNameOfTheLoadedMonths() {
        assertThat(reference.airportsOf(List.of(load(1990, "DL"))).get(0).names())
                .containsExactly("William B. Hartsfield Atlanta International");
        assertThat(reference
                        .airportsOf(List.of(load(1990, "DL"), load(2008, "DL")))
                        .get(0)
                        .names())
                .containsExactly(
                        "Hartsfield-Jackson Atlanta International", "William B. Hartsfield Atlanta International");
    }

    @Test
    void codesThatNoReferenceDataHasAreKnownByThemselves() {
        assertThat(reference.airlinesOf(List.of(load(2008, "ZZ")))).containsExactly(new Airline("ZZ", "ZZ"));
        assertThat(reference.airportsOf(List.of(load(2008, "DL"))))
                .hasSize(2)
                .contains(Airport.ofCode("XQX"))
                .extracting(Airport::code)
                .containsExactly("ATL", "XQX");
    }

    private static Load load(int year, String... carriers) {
        return new Load(
                YearMonth.of(year, 1),
                1,
                100,
                List.of(),
                0,
                Map.of("XQX", 1L, "ATL", 1L),
                Arrays.stream(carriers).collect(Collectors.toMap(code -> code, code -> 1L)),
                Map.of(),
                Map.of(),
                Map.of(),
                false,
                Instant.EPOCH);
    }
}
