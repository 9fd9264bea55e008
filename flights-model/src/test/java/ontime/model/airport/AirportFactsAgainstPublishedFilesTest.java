package ontime.model.airport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds every row of our own table against the files of its sources. Skipped where those are not on the machine. */
final class AirportFactsAgainstPublishedFilesTest {

    private static final Path REFERENCE = Path.of("..", "..", "shared", "data", "reference");
    private static final Path COORDINATES = REFERENCE.resolve("bts_master_cord.csv.gz");
    private static final List<Instant> JANUARY_AND_JULY =
            List.of(Instant.parse("2008-01-15T12:00:00Z"), Instant.parse("2008-07-15T12:00:00Z"));

    /**
     * Airports whose zone OpenFlights does not say: four that it lacks (Kearney, Bullhead City, Ironwood, Utica), one that
     * opened after its last edition (Williston Basin, 2019), and two whose zone it leaves empty (Bishop, Carbondale).
     */
    private static final List<String> WITHOUT_ZONE_IN_OPENFLIGHTS =
            List.of("BIH", "EAR", "IFP", "IWD", "MDH", "UCA", "XWA");

    private final AirportFacts facts = AirportFacts.read();

    @BeforeEach
    void needsThePublishedFiles() {
        assumeTrue(Files.isDirectory(REFERENCE), "skipped: no published reference files at " + REFERENCE);
    }

    @Test
    void namesAndPlacesAreThoseOfTheMasterCoordinates() {
        Map<String, Airport> published =
                BtsCoordinates.read(COORDINATES).stream().collect(Collectors.toMap(Airport::code, Function.identity()));

        assertThat(facts.list()).allSatisfy(own -> {
            Airport bts = Objects.requireNonNull(published.get(own.code()));
            assertThat(own.names()).contains(bts.name());
            assertThat(own.city()).isEqualTo(bts.city());
            assertThat(own.state()).isEqualTo(bts.state());
            assertThat(own.latitude()).isCloseTo(bts.latitude(), within(0.02));
            assertThat(own.longitude()).isCloseTo(bts.longitude(), within(0.02));
        });
    }

    @Test
    void idsAreThoseOfTheMasterCoordinates() {
        List<String> published = CsvFile.readTable(COORDINATES).stream()
                .map(AirportFactsAgainstPublishedFilesTest::ids)
                .toList();

        assertThat(facts.list())
                .extracting(own -> own.code() + " " + facts.findIds(own.code()).orElseThrow())
                .isSubsetOf(published);
    }

    @Test
    void clocksAgreeWithOpenFlightsInWinterAndSummer() {
        Map<String, ZoneId> published = OpenFlightsAirports.readTimeZones(REFERENCE.resolve("airports.dat"));

        assertThat(facts.list())
                .filteredOn(own -> !WITHOUT_ZONE_IN_OPENFLIGHTS.contains(own.code()))
                .allSatisfy(own -> assertThat(JANUARY_AND_JULY)
                        .allSatisfy(moment -> assertThat(Objects.requireNonNull(own.timeZone())
                                        .getRules()
                                        .getOffset(moment))
                                .isEqualTo(Objects.requireNonNull(published.get(own.code()))
                                        .getRules()
                                        .getOffset(moment))));
        assertThat(published).doesNotContainKeys(WITHOUT_ZONE_IN_OPENFLIGHTS.toArray(String[]::new));
    }

    private static String ids(CsvRecord row) {
        return row.cell("AIRPORT") + " "
                + new AirportIds(
                        Integer.parseInt(row.cell("AIRPORT_ID")),
                        Integer.parseInt(row.cell("CITY_MARKET_ID")),
                        row.cell("DISPLAY_AIRPORT_CITY_NAME_FULL"));
    }
}
