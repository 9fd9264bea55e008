package ontime.demo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.demo.place.Fields;
import ontime.demo.schedule.MonthSchedule;
import ontime.demo.schedule.Tour;
import ontime.model.airplane.Airplane;
import ontime.model.airplane.AirplaneSource;
import ontime.model.airplane.AirplaneSources;
import ontime.model.airplane.KnownFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistryFileTest {

    private static final YearMonth MONTH = YearMonth.of(2008, 1);
    private static final long SEED = 42;
    private static final List<Tour> TOURS =
            MonthSchedule.of(Fields.read(), MONTH, 60_000, SEED).tours();

    @TempDir
    Path folder;

    @Test
    void isReadAsTheFaasOwnAndKnowsMostAirplanesOfTheMonth() throws IOException {
        write(folder);

        List<KnownFacts> known = facts(folder);

        assertThat(known).hasSizeBetween(TOURS.size() * 9 / 10, TOURS.size() - 1);
        assertThat(known).allSatisfy(one -> {
            assertThat(one.facts().source()).isEqualTo(AirplaneSource.GENERATED);
            assertThat(one.facts().asOf()).isEqualTo(2008);
            assertThat(one.facts().engineManufacturer()).isNotNull();
            assertThat(one.facts().owner()).isNotNull();
            assertThat(one.facts().seats()).isPositive();
        });
        assertThat(known)
                .extracting(one -> one.facts().manufacturer())
                .contains("AIRBUS", "AIRBUS INDUSTRIE", "BOEING");
    }

    @Test
    void fewMarksWentToASmallAircraftAndNoAirlinerWasBuiltAfterTheFlights() throws IOException {
        write(folder);

        List<KnownFacts> doubtful =
                facts(folder).stream().filter(one -> !one.doubts().isEmpty()).toList();

        assertThat(doubtful).hasSizeBetween(1, TOURS.size() / 30);
        assertThat(doubtful).extracting(one -> one.facts().manufacturer()).containsOnly("CESSNA");
    }

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        Path one = write(folder.resolve("one"));
        Path other = write(folder.resolve("other"));

        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
    }

    @Test
    void anAirplaneKeepsItsFactsWhateverElseIsRegistered() throws IOException {
        RegistryFile few = new RegistryFile(2008, SEED);
        few.add(TOURS.subList(0, 10));
        few.write(folder.resolve("few"), MONTH);
        write(folder.resolve("all"));

        for (Tour tour : TOURS.subList(0, 10)) {
            assertThat(find(folder.resolve("few"), tour)).isEqualTo(find(folder.resolve("all"), tour));
        }
    }

    private static Path write(Path folder) throws IOException {
        RegistryFile registry = new RegistryFile(2008, SEED);
        registry.add(TOURS);
        return registry.write(folder, MONTH);
    }

    private static List<KnownFacts> facts(Path folder) {
        AirplaneSources sources = AirplaneSources.read(folder.resolve(RegistryFile.FOLDER), mark -> true);
        LocalDate day = MONTH.atDay(1);
        return TOURS.stream()
                .flatMap(tour -> sources.find(tour.tailNumber(), day, day).stream())
                .toList();
    }

    private static Optional<Airplane> find(Path folder, Tour tour) {
        return AirplaneSources.read(folder.resolve(RegistryFile.FOLDER), mark -> true)
                .find(tour.tailNumber(), MONTH.atDay(1), MONTH.atDay(1))
                .map(KnownFacts::facts);
    }
}
