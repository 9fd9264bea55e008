package ontime.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A month's file as BTS publishes it: a zip that holds one CSV, both named by BTS's pattern. */
public final class BtsZip {

    /** Constant, so that the same flights make the same bytes. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private BtsZip() {}

    /** Writes the CSV. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; leaves the stream open. */
        void writeTo(OutputStream csv) throws IOException;
    }

    /** The zip's name. */
    public static String fileName(YearMonth month) {
        return "On_Time_Reporting_Carrier_On_Time_Performance_1987_present_" + yearAndMonth(month) + ".zip";
    }

    /** The CSV's name in the zip. */
    public static String entryName(YearMonth month) {
        return "On_Time_Reporting_Carrier_On_Time_Performance_(1987_present)_" + yearAndMonth(month) + ".csv";
    }

    /**
     * Writes a month's zip under another name, then renames it, so that readers never see half a file.
     *
     * @return where it is
     */
    public static Path write(Path folder, YearMonth month, Content content) throws IOException {
        Files.createDirectories(folder);
        Path aside = folder.resolve("." + fileName(month) + ".part");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aside))) {
                ZipEntry entry = new ZipEntry(entryName(month));
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                content.writeTo(zip);
                zip.closeEntry();
            }
            return Files.move(
                    aside,
                    folder.resolve(fileName(month)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static String yearAndMonth(YearMonth month) {
        return month.getYear() + "_" + month.getMonthValue();
    }
}
