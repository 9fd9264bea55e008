package ontime.model.airplane;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ontime.model.csv.BrokenCsvException;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code plane-data.csv} of the Data Expo 2009. For some airplanes it has only the tail number, on a line
 * without commas.
 */
final class PlaneData {

    private static final List<String> HEADER = List.of(
            "tailnum", "type", "manufacturer", "issue_date", "model", "status", "aircraft_type", "engine_type", "year");

    private PlaneData() {}

    static List<Airplane> read(Path file, Predicate<String> isNeeded) {
        List<CsvRecord> records = CsvFile.read(file);
        if (records.isEmpty() || !records.get(0).cells().equals(HEADER)) {
            throw new BrokenCsvException(file.toString(), 1, "another header than " + HEADER, null);
        }
        return records.stream()
                .skip(1)
                .filter(row -> row.cells().size() > 1)
                .flatMap(row -> Stream.ofNullable(airplane(row)))
                .filter(airplane -> isNeeded.test(airplane.tailNum()))
                .toList();
    }

    private static @Nullable Airplane airplane(CsvRecord row) {
        String mark = RegistrationMark.find(row.cell(0)).orElse(null);
        if (mark == null || SourceText.text(row.cell(2)) == null) {
            return null;
        }
        return new Airplane(
                mark,
                SourceText.text(row.cell(2)),
                SourceText.text(row.cell(4)),
                SourceText.year(row.cell(8)),
                null,
                null,
                null,
                null,
                SourceText.kind(row.cell(6)),
                null,
                null,
                SourceText.engineType(row.cell(7)),
                null,
                null,
                AirplaneSource.PLANE_DATA.findYear().orElseThrow(),
                List.of(AirplaneSource.PLANE_DATA));
    }
}
