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
                .hasMessageStartingWith("test.csv, line 2: not comma-separated values");
    }

    @Test
    void textAfterAClosingQuoteIsAnError() {
        assertThatThrownBy(() -> parse("x\n\"a\"b"))
                .isInstanceOf(BrokenCsvException.class)
                .hasMessageStartingWith("test.csv, line 2: not comma-separated values");
    }

    @Test
    void aQuoteInsideAnUnquotedFieldIsText() {
        assertThat(parse("x,a\"b").get(0).cells()).containsExactly("x", "a\"b");
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
        CsvRecord row = table("code,degrees\nATL,33.6\n").get(0);

        assertThat(row.number("degrees", -90, 90)).isEqualTo(33.6);
        assertThat(row.line()).isEqualTo(2);
        assertThatThrownBy(() -> row.cell("name")).hasMessage("test.csv, line 1: the header lacks the column name");
        assertThatThrownBy(() -> table("a,b\n1,2\n1\n")).hasMessage("test.csv, line 3: has 1 fields, the header 2");
        assertThatThrownBy(() -> table("")).hasMessage("test.csv: is empty");
    }

    @Test
    void numbersOutsideTheirBoundsAreErrors() {
        CsvRecord row = table("a,b\n91,x").get(0);

        assertThatThrownBy(() -> row.number("a", -90, 90))
                .hasMessage("test.csv, line 2: not between -90.0 and 90.0: 91");
        assertThatThrownBy(() -> row.number("b", -90, 90)).hasMessage("test.csv, line 2: not a number: x");
        assertThatThrownBy(() -> row.cell(2)).hasMessage("test.csv, line 2: has 2 fields, at least 3 are needed");
    }

    private static List<CsvRecord> table(String text) {
        return CsvFile.readTable(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.csv");
    }

    private static List<CsvRecord> parse(String text) {
        return CsvFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.csv");
    }
}
