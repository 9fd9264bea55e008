package ontime.model.airplane;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/** {@code nycflights13_planes.csv}, the table {@code planes} of the R package nycflights13. */
final class NycFlightsPlanes {

    private NycFlightsPlanes() {}

    static List<Airplane> read(Path file, Predicate<String> isNeeded) {
        return CsvFile.readTable(file).stream()
                .filter(row -> RegistrationMark.find(row.cell("tailnum"))
                        .filter(isNeeded)
                        .isPresent())
                .map(NycFlightsPlanes::airplane)
                .toList();
    }

    private static Airplane airplane(CsvRecord row) {
        return new Airplane(
                RegistrationMark.find(row.cell("tailnum")).orElseThrow(),
                SourceText.text(row.cell("manufacturer")),
                SourceText.text(row.cell("model")),
                SourceText.year(row.cell("year")),
                null,
                null,
                null,
                null,
                SourceText.kind(row.cell("type")),
                null,
                null,
                SourceText.engineType(row.cell("engine")),
                SourceText.number(row.cell("engines")),
                SourceText.number(row.cell("seats")),
                AirplaneSource.NYCFLIGHTS13.findYear().orElseThrow(),
                List.of(AirplaneSource.NYCFLIGHTS13));
    }
}
