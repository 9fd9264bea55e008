package ontime.jobs.bts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ontime.model.flight.BtsColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileScannerTest {

    private static final Map<BtsColumn, String> IN_FEBRUARY =
            Map.of(BtsColumn.MONTH, "2", BtsColumn.FLIGHT_DATE, "2008-02-15");

    @TempDir
    Path folder;

    @Test
    void everyCsvOfAnArchiveCountsAndWhatIsSkippedIsNamed() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("readme.html", bytes("<p>fields</p>"));
        members.put("q1/1.csv", BtsCsv.ofToday().flight(Map.of()).bytes());
        members.put("q1/2.CSV", BtsCsv.ofDownloadForm().flight(IN_FEBRUARY).bytes());
        members.put("__MACOSX/q1/._1.csv", bytes("resource"));
        members.put("carriers.csv", bytes("Code,Description\nDL,Delta\n"));

        FileScanner.Result result = FirstLook.all(zip(members));

        assertThat(result.scans())
                .extracting(FileScan::name, FileScan::months)
                .containsExactly(
                        tuple("a.zip/q1/1.csv", List.of(YearMonth.of(2008, 1))),
                        tuple("a.zip/q1/2.CSV", List.of(YearMonth.of(2008, 2))));
        assertThat(result.refused()).isEmpty();
        assertThat(result.skipped())
                .satisfiesExactly(
                        skipped -> assertThat(skipped).startsWith("a.zip/readme.html: "),
                        skipped -> assertThat(skipped).startsWith("a.zip/__MACOSX/q1/._1.csv: "),
                        skipped -> assertThat(skipped).contains("a.zip/carriers.csv"));
    }

    @Test
    void aBadCsvBesideAGoodOneIsRefusedByName() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("1.csv", BtsCsv.ofToday().flight(Map.of()).bytes());
        members.put(
                "2.csv",
                BtsCsv.of(BtsColumn.YEAR, BtsColumn.MONTH, BtsColumn.ORIGIN, BtsColumn.DEST)
                        .flight(IN_FEBRUARY)
                        .bytes());

        FileScanner.Result result = FirstLook.all(zip(members));

        assertThat(result.scans()).singleElement().satisfies(scan -> {
            assertThat(scan.name()).isEqualTo("a.zip");
            assertThat(scan.alone()).isFalse();
        });
        assertThat(result.refused()).singleElement().asString().contains("a.zip/2.csv", "FlightDate");
    }

    @Test
    void aFileOfOtherDataIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("carriers.csv"), "Code,Description\nDL,Delta\n");

        assertThat(FirstLook.all(file).skipped()).singleElement().asString().contains("carriers.csv");
    }

    private Path zip(Map<String, byte[]> members) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
