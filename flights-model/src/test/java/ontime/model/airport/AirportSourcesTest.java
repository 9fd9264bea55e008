package ontime.model.airport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import ontime.model.csv.BrokenCsvException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AirportSourcesTest {

    private static final String COORDINATES_HEADER = "\"AIRPORT_SEQ_ID\",\"AIRPORT\",\"DISPLAY_AIRPORT_NAME\","
            + "\"DISPLAY_AIRPORT_CITY_NAME_FULL\",\"AIRPORT_COUNTRY_CODE_ISO\",\"AIRPORT_STATE_CODE\",\"LATITUDE\","
            + "\"LONGITUDE\",\"AIRPORT_START_DATE\",\"AIRPORT_THRU_DATE\",\"AIRPORT_IS_CLOSED\",\"AIRPORT_IS_LATEST\",\n";
    private static final String AUSTIN_OLD =
            "1644001,\"AUS\",\"Robert Mueller\",\"Austin, TX\",\"US\",\"TX\",30.3,-97.7,1950-01-01,1999-05-31,1,1,\n";
    private static final String AUSTIN =
            "1042302,\"AUS\",\"Bergstrom\",\"Austin, TX\",\"US\",\"TX\",30.2,-97.7,1999-06-01,,0,1,\n";
    private static final String AUSTIN_BEFORE =
            "1042301,\"AUS\",\"Bergstrom Base\",\"Austin, TX\",\"US\",\"TX\",30.1,-97.7,1999-05-01,1999-06-01,0,0,\n";
    private static final String TORONTO =
            "1610401,\"YYZ\",\"Pearson\",\"Toronto, Canada\",\"CA\",\"ON\",43.7,-79.6,1950-01-01,,0,1,\n";
    private static final String TORONTO_ZONE =
            """
            193,"Pearson","Toronto","Canada","YYZ","CYYZ",43.7,-79.6,569,-5,"A","America/Toronto"
            194,"Nowhere","Nowhere","Canada",\\N,"CYYX",43.7,-79.6,569,-5,"A",\\N
            """;

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderGivesOurOwnTable() {
        assertThat(AirportSources.read(folder)).isEqualTo(AirportFacts.read().list());
    }

    @Test
    void btsSaysWhatAnAirportIsAndOpenFlightsWhatItsClockSays() throws IOException {
        Files.writeString(
                folder.resolve("bts_master_cord.csv"),
                COORDINATES_HEADER + AUSTIN_OLD + AUSTIN + AUSTIN_BEFORE + TORONTO);
        Files.writeString(folder.resolve("airports.dat"), TORONTO_ZONE);

        List<Airport> airports = AirportSources.read(folder);

        assertThat(airports)
                .contains(
                        new Airport(
                                "AUS",
                                "Bergstrom",
                                "Austin",
                                "TX",
                                30.2,
                                -97.7,
                                ZoneId.of("America/Chicago"),
                                List.of(new FormerName("Robert Mueller Municipal", YearMonth.of(1999, 5)))),
                        new Airport("YYZ", "Pearson", "Toronto", "", 43.7, -79.6, ZoneId.of("America/Toronto")))
                .extracting(Airport::code)
                .contains("ATL")
                .isSorted();
    }

    @Test
    void anAirportWithoutAZoneAnywhereHasNone() throws IOException {
        Files.writeString(folder.resolve("bts_master_cord.csv"), COORDINATES_HEADER + TORONTO);

        assertThat(AirportSources.read(folder))
                .filteredOn(airport -> airport.code().equals("YYZ"))
                .singleElement()
                .extracting(Airport::timeZone)
                .isNull();
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve("bts_master_cord.csv"), COORDINATES_HEADER + AUSTIN + TORONTO.replace("43.7", "143.7"));

        assertThatThrownBy(() -> AirportSources.read(folder))
                .isInstanceOf(BrokenCsvException.class)
                .hasMessageContaining("bts_master_cord.csv, line 3: not between -90.0 and 90.0: 143.7");
    }

    @Test
    void aZoneThatIsNoneIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("airports.dat"), TORONTO_ZONE.replace("America/Toronto", "America/Torronto"));

        assertThatThrownBy(() -> AirportSources.read(folder))
                .hasMessageContaining("airports.dat, line 1: not a time zone: America/Torronto");
    }

    @Test
    void aFolderThatIsMissingIsTheCallersMistake() {
        assertThatThrownBy(() -> AirportSources.read(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
    }

    @Test
    void readsThePublishedFiles() {
        Path reference = Path.of("..", "..", "shared", "data", "reference");
        assumeTrue(Files.isDirectory(reference), "skipped: no published reference files at " + reference);

        List<Airport> airports = AirportSources.read(reference);

        assertThat(airports).hasSizeGreaterThan(6_000).extracting(Airport::code).doesNotHaveDuplicates();
        assertThat(airports)
                .filteredOn(airport -> airport.code().equals("AUS"))
                .extracting(Airport::name)
                .containsExactly("Austin - Bergstrom International");
    }
}
