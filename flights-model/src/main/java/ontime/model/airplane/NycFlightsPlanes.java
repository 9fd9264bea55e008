package ontime.model.airplane;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import ontime.model.csv.CsvRecord;
import ontime.model.csv.CsvTable;

/** {@code nycflights13_planes.csv}, the table {@code planes} of the R package nycflights13. */
final class NycFlightsPlanes {

    private NycFlightsPlanes() {}

    static List<Airplane> read(Path file, Predicate<String> wanted) {
        CsvTable table = CsvTable.read(file);
        int tailNum = table.position("tailnum");
        return table.rows().stream()
                .filter(row ->
                        RegistrationMark.find(row.cell(tailNum)).filter(wanted).isPresent())
                .map(row -> airplane(table, row))
                .toList();
    }

    private static Airplane airplane(CsvTable table, CsvRecord row) {
        return new Airplane(
                RegistrationMark.find(row.cell(table.position("tailnum"))).orElseThrow(),
                SourceText.text(row.cell(table.position("manufacturer"))),
                SourceText.text(row.cell(table.position("model"))),
                SourceText.year(row.cell(table.position("year"))),
                null,
                null,
                null,
                null,
                SourceText.kind(row.cell(table.position("type"))),
                null,
                null,
                SourceText.engineType(row.cell(table.position("engine"))),
                SourceText.number(row.cell(table.position("engines"))),
                SourceText.number(row.cell(table.position("seats"))),
                AirplaneSource.NYCFLIGHTS13.findYear().orElseThrow(),
                List.of(AirplaneSource.NYCFLIGHTS13));
    }
}
