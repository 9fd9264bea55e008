package ontime.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvFileTest {

    @Test
    void commasQuotesAndLineBreaksInsideQuotesBelongToTheCell() {
        List<CsvRecord> records = parse("a,\"b,\"\"c\"\"\",\r\n\"two\nlines\",,\"\"\nlast");

        assertThat(records)
                .extracting(CsvRecord::cells)
                .containsExactly(List.of("a", "b,\"c\"", ""), List.of("two\nlines", "", ""), List.of("last"));
        assertThat(records).extracting(CsvRecord::line).containsExactly(1, 2, 4);
    }

    @Test
    void blankLinesAreNoRecordsButCount() {
        assertThat(parse("\n\na\n\nb\n\n")).extracting(CsvRecord::line).containsExactly(3, 5);
        assertThat(parse("")).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWithTheLineWhereItBegins() {
        assertThatThrownBy(() -> parse("a\nb,\"c\nd\ne"))
                .isInstanceOf(BrokenCsvException.class)
                .hasMessage("test.csv, line 2: a quote that is never closed");
    }

    @Test
    void straysOfQuotesAreErrors() {
        assertThatThrownBy(() -> parse("\"a\"b")).hasMessageContaining("line 1: text after a closing quote");
        assertThatThrownBy(() -> parse("x\na\"b")).hasMessageContaining("line 2: a quote inside a field");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "S\u00e3o Paulo".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> CsvFile.read(new ByteArrayInputStream(latin1), "test.csv"))
                .isInstanceOf(BrokenCsvException.class)
                .hasMessageContaining("test.csv, line 1: not UTF-8");
    }

    @Test
    void readsGzipAndNamesOneThatIsCutShort(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        Path cut = folder.resolve("cut.csv.gz");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 6));

        assertThat(CsvFile.read(whole)).hasSize(2);
        assertThatThrownBy(() -> CsvFile.read(cut))
                .isInstanceOf(BrokenCsvException.class)
                .hasMessageContaining("cut.csv.gz");
    }

    @Test
    void aTableKnowsItsColumnsAndRefusesRowsOfAnotherWidth() {
        CsvTable table = CsvTable.of(parse("code,degrees\nATL,33.6\n"), "test.csv");

        assertThat(table.rows().get(0).number(table.position("degrees"), -90, 90))
                .isEqualTo(33.6);
        assertThatThrownBy(() -> table.position("name"))
                .hasMessage("test.csv, line 1: the header lacks the column name");
        assertThatThrownBy(() -> CsvTable.of(parse("a,b\n1,2\n1\n"), "test.csv"))
                .hasMessage("test.csv, line 3: has 1 fields, the header 2");
        assertThatThrownBy(() -> CsvTable.of(List.of(), "test.csv")).hasMessage("test.csv: is empty");
    }

    @Test
    void numbersOutsideTheirBoundsAreErrors() {
        CsvRecord row = parse("91,x").get(0);

        assertThatThrownBy(() -> row.number(0, -90, 90)).hasMessage("test.csv, line 1: not between -90.0 and 90.0: 91");
        assertThatThrownBy(() -> row.number(1, -90, 90)).hasMessage("test.csv, line 1: not a number: x");
        assertThatThrownBy(() -> row.cell(2)).hasMessage("test.csv, line 1: has 2 fields, at least 3 are needed");
    }

    private static List<CsvRecord> parse(String text) {
        return CsvFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.csv");
    }
}
