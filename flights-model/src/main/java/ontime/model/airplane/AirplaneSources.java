package ontime.model.airplane;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the reference files that a user has say of airplanes, in the publishers' own form: the FAA's registry
 * ({@code ReleasableAircraft.zip}), {@code faa_tail_number_inquiry.jsonl}, {@code nycflights13_planes.csv} and
 * {@code plane-data.csv}.
 */
public final class AirplaneSources {

    private final Map<String, List<Airplane>> byMark;
    private final FactsChoice choice = new FactsChoice(Airliners.read());

    private AirplaneSources(Map<String, List<Airplane>> byMark) {
        this.byMark = byMark;
    }

    /**
     * Reads the files of a folder. A file that is missing is no error.
     *
     * @param wanted registration marks to keep
     * @throws ontime.model.csv.BrokenCsvException where a file is there and broken, naming file and line
     * @throws IllegalArgumentException where the folder is none
     */
    public static AirplaneSources read(Path folder, Predicate<String> wanted) {
        Map<String, List<Airplane>> byMark = new HashMap<>();
        for (AirplaneFile file : AirplaneFile.ALL) {
            Path path = folder.resolve(file.name());
            if (Files.isRegularFile(path)) {
                file.reader().read(path, wanted).forEach(airplane -> byMark.computeIfAbsent(
                                airplane.tailNum(), mark -> new ArrayList<>())
                        .add(airplane));
            }
        }
        return new AirplaneSources(byMark);
    }

    /** No files: nothing is known of any airplane. */
    public static AirplaneSources ofNothing() {
        return new AirplaneSources(Map.of());
    }

    /**
     * The files of a folder that tell of airplanes.
     *
     * @throws IllegalArgumentException where the folder is none
     */
    public static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("not a folder with reference files: " + folder);
        }
        return AirplaneFile.ALL.stream()
                .map(file -> folder.resolve(file.name()))
                .filter(Files::isRegularFile)
                .toList();
    }

    /**
     * What is known of an airplane that flew under a tail number.
     *
     * @param tailNum as flown
     * @param firstFlight its first
     * @param lastFlight its last
     * @return empty where no source has it, or the tail number is no registration mark
     */
    public Optional<KnownFacts> find(String tailNum, LocalDate firstFlight, LocalDate lastFlight) {
        return RegistrationMark.find(tailNum)
                .map(byMark::get)
                .map(candidates -> choice.choose(candidates, firstFlight, lastFlight));
    }
}
