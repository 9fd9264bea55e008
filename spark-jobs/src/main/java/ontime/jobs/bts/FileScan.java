package ontime.jobs.bts;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * What the first look at a CSV of flights finds: its checksum holds, its lines are counted, its months are known.
 *
 * @param path of the file, or of the archive that the CSV is in
 * @param member path of the CSV within the archive; empty where the file is no archive
 * @param name of the file in its folder, with the member behind it where there are several
 * @param sha256 of the file's bytes
 * @param size bytes of the file
 * @param lines of the CSV, headers and blank ones among them
 * @param blank lines of no length
 * @param headers lines equal to the first; more than one where files were put together
 * @param months that the CSV is about, oldest first
 * @param unknownColumns names in the header that BTS does not publish
 * @param headerLine the header, so that a quarantined line can be read again without the file
 * @param alone whether nothing else of the file is to be loaded or was refused
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

    /** Whether the CSV has the column names that BTS publishes today rather than those of before 2018. */
    public boolean hasNamesOfToday() {
        return BtsHeader.hasNamesOfToday(headerLine);
    }
}
