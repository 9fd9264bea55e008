package ontime.demo.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import ontime.demo.place.Fields;
import ontime.model.csv.CsvRecord;
import ontime.model.flight.BtsColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MonthFileTest {

    private static final YearMonth MONTH = YearMonth.of(2008, 3);

    @TempDir
    Path folder;

    @Test
    void theSameSeedMakesTheSameBytesWhateverTheMachinesZoneAndLanguage() throws IOException {
        byte[] first = bytes("first", MONTH, 3_000, 42);
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(bytes("second", MONTH, 3_000, 42)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    @Test
    void anotherSeedMakesOtherFlights() throws IOException {
        assertThat(bytes("first", MONTH, 3_000, 42)).isNotEqualTo(bytes("second", MONTH, 3_000, 43));
    }

    @Test
    void hasExactlyTheFlightsThatWereAskedFor() throws IOException {
        for (int flights : new int[] {1, 7, 999, 12_345}) {
            assertThat(Row.generate(folder, MONTH, flights, 1)).hasSize(flights);
        }
    }

    @Test
    void namesZipAndEntryAsBtsDoes() throws IOException {
        Path zip = new MonthFile(Fields.read(), 10, 1).write(folder, MONTH, () -> {});

        assertThat(zip).hasFileName("On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_3.zip");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream())
                    .singleElement()
                    .hasToString("On_Time_Reporting_Carrier_On_Time_Performance_(1987_present)_2008_3.csv");
        }
    }

    @Test
    void leavesNothingBesideTheZip() throws IOException {
        Path zip = new MonthFile(Fields.read(), 10, 1).write(folder, MONTH, () -> {});

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
    }

    @Test
    void theHeaderIsTodaysAndEveryLineHas110Fields() throws IOException {
        List<CsvRecord> records = Row.read(new MonthFile(Fields.read(), 2_000, 1).write(folder, MONTH, () -> {}));

        assertThat(records.get(0).cells().subList(0, 109))
                .isEqualTo(Arrays.stream(BtsColumn.values())
                        .map(BtsColumn::publishedName)
                        .toList());
        assertThat(records)
                .allSatisfy(record -> assertThat(record.cells()).hasSize(110).endsWith(""));
    }

    private byte[] bytes(String name, YearMonth month, int flights, long seed) throws IOException {
        return Files.readAllBytes(
                new MonthFile(Fields.read(), flights, seed).write(folder.resolve(name), month, () -> {}));
    }
}
