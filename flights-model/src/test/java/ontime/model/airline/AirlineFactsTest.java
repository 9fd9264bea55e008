package ontime.model.airline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ontime.model.csv.CsvFile;
import org.junit.jupiter.api.Test;

final class AirlineFactsTest {

    private final AirlineFacts facts = AirlineFacts.read();

    @Test
    void findsAnAirlineByItsCode() {
        assertThat(facts.findByCode("DL")).contains(new Airline("DL", "Delta Air Lines Inc."));
        assertThat(facts.findByCode("PA (1)")).isPresent();
        assertThat(facts.findByCode("QQ")).isEmpty();
        assertThat(facts.findDotId("AA")).hasValue(19805);
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
                .filteredOn(
                        airline -> !airline.code().equals("9K")) // Listed as "Hyannis Air Service, Inc. dba Cape Air".
                .allSatisfy(airline -> assertThat(published)
                        .anyMatch(line ->
                                line.startsWith(facts.findDotId(airline.code()).orElseThrow() + " " + airline.name())));
    }
}
