package ontime.jobs.bts;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * The result of the first scan of a CSV of flights. Its checksum is correct, and its lines and months are known.
 *
 * @param path of the file, or of the archive that the CSV is in
 * @param member path of the CSV within the archive; empty if the file is not an archive
 * @param name of the file in its folder, followed by the member if the file contains several
 * @param sha256 of the file's bytes
 * @param size of the file in bytes
 * @param lines of the CSV, including headers and blank lines
 * @param blank empty lines
 * @param headers lines that equal the first line; more than one if the file was concatenated from several
 * @param months of the flights in the CSV, oldest first
 * @param unknownColumns names in the header of columns that BTS does not publish
 * @param headerLine the header, which allows reading a quarantined line again without the file
 * @param alone whether the file contains nothing else that can be loaded or was refused
 */
public record FileScan(
        String path,
        String member,
        String name,
        String sha256,
        long size,
        long lines,
        long blank,
        long headers,
        List<YearMonth> months,
        List<String> unknownColumns,
        String headerLine,
        boolean alone)
        implements Serializable {

    public FileScan {
        months = List.copyOf(months);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /**
     * The same scan, as that of the file's only CSV of flights, which has the name of the file.
     *
     * @param fileName name of the file in its folder
     * @param isAlone whether nothing else of the file was refused
     */
    FileScan single(String fileName, boolean isAlone) {
        return new FileScan(
                path,
                member,
                fileName,
                sha256,
                size,
                lines,
                blank,
                headers,
                months,
                unknownColumns,
                headerLine,
                isAlone);
    }

    /** Whether the CSV has the column names that BTS has published since 2018, not the older ones. */
    public boolean hasNamesOfToday() {
        return BtsHeader.hasNamesOfToday(headerLine);
    }
}
