package ontime.jobs.table;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ontime.jobs.bts.FileCounts;
import ontime.jobs.bts.FileScan;
import ontime.model.load.QualityRule;

/**
 * The record of a loaded month: its files, the counts of their lines, and the version of the table.
 *
 * @param month of the flights
 * @param tableVersion version of the table that contains this month as it was loaded
 * @param rows of the month in the table
 * @param files that the month was loaded from
 * @param sameKeyRows rows with the same key as an earlier row, but other content
 * @param movementsByAirport departures and arrivals by airport code
 * @param flightsByCarrier rows by carrier code
 * @param unknownAirports departures and arrivals at airports that are not in the reference data, by code
 * @param unknownCarriers rows of carriers that are not in the reference data, by code
 * @param quality the number of violations of each quality rule that applies to one month alone
 * @param demonstration whether the flights were generated
 * @param loadedAt when the month was loaded, in UTC
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
        Map<String, Long> unknownCarriers,
        Map<QualityRule, Long> quality,
        boolean demonstration,
        Instant loadedAt) {

    /**
     * A file that a month was loaded from.
     *
     * @param scan the result of the first scan
     * @param modified when the file was last changed, in milliseconds since 1970
     * @param counts of its lines of this month
     */
    public record LoadedFile(FileScan scan, long modified, FileCounts counts) {

        LoadedFile with(FileCounts changed) {
            return new LoadedFile(scan, modified, changed);
        }
    }

    /** Creates the record of a month that was just written to the table. */
    static Load of(
            MonthAccount account,
            long tableVersion,
            List<LoadedFile> files,
            KnownCodes known,
            boolean demonstration,
            Instant loadedAt) {
        return new Load(
                account.month(),
                tableVersion,
                account.rows(),
                files,
                account.sameKeyRows(),
                account.movementsByAirport(),
                account.flightsByCarrier(),
                without(account.movementsByAirport(), known.airports()),
                without(account.flightsByCarrier(), known.carriers()),
                account.quality(),
                demonstration,
                loadedAt);
    }

    private static Map<String, Long> without(Map<String, Long> counts, Set<String> known) {
        Map<String, Long> unknown = new TreeMap<>(counts);
        unknown.keySet().removeAll(known);
        return unknown;
    }
}
