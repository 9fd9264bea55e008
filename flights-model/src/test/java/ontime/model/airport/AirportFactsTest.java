package ontime.model.airport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class AirportFactsTest {

    private final AirportFacts facts = AirportFacts.read();

    @Test
    void findsAnAirportByItsCode() {
        assertThat(facts.findByCode("ATL"))
                .contains(new Airport(
                        "ATL",
                        "Hartsfield-Jackson Atlanta International",
                        "Atlanta",
                        "GA",
                        33.6367,
                        -84.4278,
                        ZoneId.of("America/New_York"),
                        List.of(new FormerName("William B. Hartsfield Atlanta International", YearMonth.of(2003, 9)))));
        assertThat(facts.findByCode("QQQ")).isEmpty();
    }

    @Test
    void listsEveryAirportByCodeWithAZone() {
        assertThat(facts.list()).hasSizeGreaterThan(400).allMatch(airport -> airport.timeZone() != null);
        assertThat(facts.list()).extracting(Airport::code).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void formerNamesAreInOrderAndDifferFromTheNewestName() {
        assertThat(facts.list())
                .allSatisfy(airport -> assertThat(airport.formerNames())
                        .extracting(FormerName::to)
                        .isSorted()
                        .doesNotHaveDuplicates())
                .allSatisfy(airport -> assertThat(airport.names()).doesNotHaveDuplicates());
        assertThat(facts.findByCode("DEN").orElseThrow().names())
                .containsExactly("Denver International", "Stapleton International");
    }

    @Test
    void aPlaceIsTheCityAsBtsNamesIt() {
        assertThat(facts.list())
                .filteredOn(airport -> !airport.state().isEmpty())
                .hasSizeGreaterThan(400)
                .allSatisfy(airport -> assertThat(airport.place())
                        .isEqualTo(facts.findIds(airport.code()).orElseThrow().cityName()));
    }

    @Test
    void statesWithTwoZonesAreToldApart() {
        assertThat(zone("ELP")).isEqualTo("America/Denver");
        assertThat(zone("PNS")).isEqualTo("America/Chicago");
        assertThat(zone("TRI")).isEqualTo("America/New_York");
        assertThat(zone("LWS")).isEqualTo("America/Los_Angeles");
        assertThat(zone("PHX")).isEqualTo("America/Phoenix");
        assertThat(zone("EVV")).isEqualTo("America/Chicago");
        assertThat(zone("ADK")).isEqualTo("America/Adak");
        assertThat(zone("PPG")).isEqualTo("Pacific/Pago_Pago");
    }

    @Test
    void knowsTheIdsOfBts() {
        assertThat(facts.findIds("CVG")).contains(new AirportIds(11193, 33105, "Cincinnati, OH"));
        assertThat(facts.findByCode("CVG").orElseThrow().state()).isEqualTo("KY");
    }

    private String zone(String code) {
        return Objects.requireNonNull(facts.findByCode(code).orElseThrow().timeZone())
                .getId();
    }
}
