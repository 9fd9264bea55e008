package ontime.model.airport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
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
                        ZoneId.of("America/New_York")));
        assertThat(facts.findByCode("QQQ")).isEmpty();
    }

    @Test
    void listsEveryAirportByCodeWithAZone() {
        assertThat(facts.list()).hasSizeGreaterThan(400).allMatch(airport -> airport.timeZone() != null);
        assertThat(facts.list()).extracting(Airport::code).isSorted().doesNotHaveDuplicates();
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
