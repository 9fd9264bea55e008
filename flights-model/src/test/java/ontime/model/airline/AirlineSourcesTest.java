package ontime.model.airline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ontime.model.csv.BrokenCsvException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AirlineSourcesTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderGivesOurOwnTable() {
        assertThat(AirlineSources.read(folder)).isEqualTo(AirlineFacts.read().list());
    }

    @Test
    void btsComesFirstThenOurTableThenOpenFlights() throws IOException {
        Files.writeString(
                folder.resolve("L_UNIQUE_CARRIERS.csv"),
                "Code,Description\n\"DL\",\"Delta, by BTS\"\n\"PS\",\"Ukraine International Airlines\"\n");
        Files.writeString(
                folder.resolve("airlines.dat"),
                """
                1,"Delta of OpenFlights",\\N,"DL","DAL","DELTA","United States","Y"
                2,"Once Air",\\N,"ZZ","ZZZ","ONCE","United States","N"
                3,"Now Air",\\N,"ZZ","ZZY","NOW","United States","Y"
                4,"No Code",\\N,"",\\N,\\N,\\N,"Y"
                """);

        assertThat(AirlineSources.read(folder))
                .contains(
                        withName("DL", "Delta, by BTS", "United States", "DELTA", null),
                        withName("PS", "Pacific Southwest Airlines", null, null, 1988),
                        withName("AA", "American Airlines Inc.", null, null, null),
                        new Airline("ZZ", "Now Air", "United States", "NOW"))
                .extracting(Airline::code)
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void whatAnotherAirlineOfTheCodeIsCalledIsNotTaken() throws IOException {
        Files.writeString(
                folder.resolve("airlines.dat"),
                """
                1,"Some Airline",\\N,"DL","DAL","SOME","United States","Y"
                2,"Delta of Elsewhere",\\N,"DL","DEL","ELSEWHERE","Elsewhere","Y"
                3,"American Airlines",\\N,"AA","AAL",\\N,"United States","Y"
                """);

        assertThat(AirlineSources.read(folder))
                .contains(
                        withName("DL", "Delta Air Lines Inc.", null, null, null),
                        withName("AA", "American Airlines Inc.", "United States", null, null));
    }

    @Test
    void btsNamesAnAirlineOfTodayAndLeavesItsEarlierNames() throws IOException {
        Files.writeString(folder.resolve("L_UNIQUE_CARRIERS.csv"), "Code,Description\n\"OH\",\"PSA, by BTS\"\n");

        Airline airline = AirlineSources.read(folder).stream()
                .filter(one -> one.code().equals("OH"))
                .findFirst()
                .orElseThrow();

        assertThat(airline.nameIn(2008)).isEqualTo("Comair Inc.");
        assertThat(airline.nameIn(2019)).isEqualTo("PSA, by BTS");
    }

    private static Airline withName(
            String code, String name, @Nullable String country, @Nullable String callsign, @Nullable Integer to) {
        return new Airline(code, name, country, callsign, List.of(new AirlineName(name, null, to)));
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("airlines.dat"), "1,\"Private flight\",\\N,\"-\"\n");

        assertThatThrownBy(() -> AirlineSources.read(folder))
                .isInstanceOf(BrokenCsvException.class)
                .hasMessageContaining("airlines.dat, line 1: has 4 fields, at least 8 are needed");
    }

    @Test
    void aLookupWithAnotherHeaderIsRefused() throws IOException {
        Files.writeString(folder.resolve("L_UNIQUE_CARRIERS.csv"), "Carrier,Name\n\"DL\",\"Delta\"\n");

        assertThatThrownBy(() -> AirlineSources.read(folder)).hasMessageContaining("the header lacks the column Code");
    }

    @Test
    void readsThePublishedFiles() {
        Path reference = Path.of("..", "..", "shared", "data", "reference");
        assumeTrue(Files.isDirectory(reference), "skipped: no published reference files at " + reference);

        assertThat(AirlineSources.read(reference))
                .hasSizeGreaterThan(1_500)
                .contains(withName("WN", "Southwest Airlines Co.", "United States", "SOUTHWEST", null))
                // Its row in OpenFlights has the callsign where the country should be.
                .contains(withName("AS", "Alaska Airlines Inc.", null, null, null));
    }
}
