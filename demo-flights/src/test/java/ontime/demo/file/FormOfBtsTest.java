package ontime.demo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import ontime.demo.place.Fields;
import ontime.model.flight.BtsColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the raw cells against a file that BTS published: quotes, decimals and emptiness of every column. */
final class FormOfBtsTest {

    private static final Path PUBLISHED =
            Path.of("..", "..", "shared", "data", "bts-forms", "On_Time_On_Time_Performance_2014_1_excerpt.csv.gz");

    @Test
    void everyCellHasAFormThatBtsUsesInItsColumn(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isRegularFile(PUBLISHED), "skipped: no published file at " + PUBLISHED);
        Path zip = new MonthFile(Fields.read(), 5_000, 1).write(folder, YearMonth.of(2014, 1), () -> {});

        List<Set<String>> generated = forms(zippedLines(zip));
        List<Set<String>> published = forms(gzippedLines());

        assertThat(generated).hasSize(110);
        List<BtsColumn> columns = List.of(BtsColumn.values());
        for (int i = 0; i < columns.size(); i++) {
            assertThat(published.get(i)).as(columns.get(i).columnName()).containsAll(generated.get(i));
        }
    }

    private static List<Set<String>> forms(List<String> lines) {
        List<Set<String>> forms = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = rawCells(line);
            for (int i = 0; i < cells.size(); i++) {
                if (forms.size() == i) {
                    forms.add(new TreeSet<>());
                }
                forms.get(i).add(form(cells.get(i)));
            }
        }
        return forms;
    }

    /** Splits at commas outside quotes, and leaves the quotes. */
    private static List<String> rawCells(String line) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == ',' && !quoted) {
                cells.add(line.substring(begin, i));
                begin = i + 1;
            }
        }
        cells.add(line.substring(begin));
        return cells;
    }

    private static String form(String cell) {
        return Arrays.stream(Form.values())
                .filter(form -> form.pattern.matcher(cell).matches())
                .findFirst()
                .map(Form::name)
                .orElse(cell);
    }

    private static List<String> zippedLines(Path zip) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            Objects.requireNonNull(entries.getNextEntry());
            return lines(entries);
        }
    }

    private static List<String> gzippedLines() throws IOException {
        try (InputStream file = Files.newInputStream(PUBLISHED);
                InputStream csv = new GZIPInputStream(file)) {
            return lines(csv);
        }
    }

    private static List<String> lines(InputStream csv) {
        return new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
                .lines()
                .toList();
    }

    private enum Form {
        NOTHING(""),
        EMPTY_TEXT("\"\""),
        HOURS_AND_MINUTES("\"\\d{4}\""),
        DIGITS_AS_TEXT("\"\\d+\""),
        BLOCK("\"\\d{4}-\\d{4}\""),
        TEXT("\"[^\"]+\""),
        DATE("\\d{4}-\\d\\d-\\d\\d"),
        WHOLE_NUMBER("-?\\d+"),
        MEASURE("-?\\d+\\.00");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }
}
