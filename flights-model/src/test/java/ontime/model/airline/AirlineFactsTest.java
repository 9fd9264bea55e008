package ontime.model.airline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import ontime.model.csv.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AirlineFactsTest {

    private final AirlineFacts facts = AirlineFacts.read();

    @Test
    void findsAnAirlineByItsCode() {
        assertThat(facts.findByCode("DL")).map(Airline::name).contains("Delta Air Lines Inc.");
        assertThat(facts.findByCode("PA (1)")).isPresent();
        assertThat(facts.findByCode("QQ")).isEmpty();
        assertThat(facts.findDotId("AA")).hasValue(19805);
    }

    @ParameterizedTest
    @CsvSource({
        "OH, 2008, Comair Inc.",
        "OH, 2019, PSA Airlines Inc.",
        "MQ, 2008, American Eagle Airlines Inc.",
        "MQ, 2014, Envoy Air",
        "9E, 2008, Pinnacle Airlines Inc.",
        "9E, 2013, Endeavor Air Inc.",
        "EV, 2008, Atlantic Southeast Airlines",
        "EV, 2012, ExpressJet Airlines LLC",
        "US, 1988, USAir Inc.",
        "US, 2008, US Airways Inc.",
        "PA (1), 1988, Pan American World Airways",
        "ML (1), 1988, Midway Airlines Inc.",
        "YX, 2018, Republic Airline",
    })
    void anAirlineHasTheNameOfTheYear(String code, int year, String name) {
        assertThat(facts.findByCode(code).orElseThrow().nameIn(year)).isEqualTo(name);
    }

    @Test
    void yearsOfACodesNamesFollowEachOther() {
        assertThat(facts.list()).allSatisfy(airline -> {
            for (int i = 1; i < airline.names().size(); i++) {
                Integer from = airline.names().get(i).from();
                assertThat(from)
                        .isEqualTo(Objects.requireNonNull(
                                        airline.names().get(i - 1).to())
                                + 1);
            }
        });
    }

    @Test
    void listsEveryAirlineByCode() {
        assertThat(facts.list())
                .hasSizeGreaterThan(40)
                .extracting(Airline::code)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void idsAndNamesBeginAsInTheLookupOfBts() {
        Path lookup = Path.of("..", "..", "shared", "data", "reference", "L_AIRLINE_ID.csv");
        assumeTrue(Files.isRegularFile(lookup), "skipped: no published lookup at " + lookup);
        List<String> published = CsvFile.read(lookup).stream()
                .map(row -> row.cell(0) + " " + row.cell(1))
                .toList();

        assertThat(facts.list())
                // The lookup names airlines as of today; Cape Air as "Hyannis Air Service, Inc. dba Cape Air".
                .filteredOn(airline ->
                        airline.names().get(airline.names().size() - 1).to() == null)
                .filteredOn(airline -> !airline.code().equals("9K"))
                .allSatisfy(airline -> assertThat(published)
                        .anyMatch(line ->
                                line.startsWith(facts.findDotId(airline.code()).orElseThrow() + " " + airline.name())));
    }
}
