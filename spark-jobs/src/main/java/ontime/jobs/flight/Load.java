package ontime.jobs.flight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ontime.jobs.bts.FileCounts;
import ontime.jobs.bts.FileScan;

/**
 * The record of a loaded month: from which files, with which account of their lines, into which version of the table.
 *
 * @param month of the flights
 * @param tableVersion version of the table that has this month as loaded
 * @param rows of the table
 * @param files that it was loaded from
 * @param sameKeyRows rows whose key an earlier row has too, with other content
 * @param movementsByAirport departures and arrivals by airport code
 * @param flightsByCarrier rows by carrier code
 * @param unknownAirports departures and arrivals at airports that the reference data does not have, by code
 * @param demonstration whether the flights were generated
 * @param loadedAt UTC
 */
public record Load(
        YearMonth month,
        long tableVersion,
        long rows,
        List<LoadedFile> files,
        long sameKeyRows,
        Map<String, Long> movementsByAirport,
        Map<String, Long> flightsByCarrier,
        Map<String, Long> unknownAirports,
        boolean demonstration,
        Instant loadedAt) {

    /**
     * A file that a month was loaded from.
     *
     * @param scan what the first look gave
     * @param modified when the file was last changed, milliseconds since 1970
     * @param counts the account of its lines of this month
     */
    public record LoadedFile(FileScan scan, long modified, FileCounts counts) {}
}
