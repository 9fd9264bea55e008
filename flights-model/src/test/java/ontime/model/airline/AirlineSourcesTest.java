package ontime.model.airline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ontime.model.csv.BrokenCsvException;
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
                        new Airline("DL", "Delta, by BTS"),
                        new Airline("PS", "Pacific Southwest Airlines"),
                        new Airline("AA", "American Airlines Inc."),
                        new Airline("ZZ", "Now Air"))
                .extracting(Airline::code)
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain("");
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
                .contains(new Airline("WN", "Southwest Airlines Co."));
    }
}
