package ontime.web.load;

import java.util.List;
import ontime.model.load.FileAccount;
import ontime.model.load.MonthLoad;

/**
 * The line counts of all loaded files.
 *
 * @param rows of the table
 * @param files read; a file with several months counts once for each
 * @param lines of all files
 * @param accepted lines that became rows of the table
 * @param quarantined lines that could not be read
 * @param duplicates lines equal to an accepted one
 * @param blank empty lines
 * @param header lines that name the columns
 * @param warnings of all months
 */
record LoadTotals(
        long rows,
        long files,
        long lines,
        long accepted,
        long quarantined,
        long duplicates,
        long blank,
        long header,
        long warnings) {

    static LoadTotals of(List<MonthLoad> loads) {
        List<FileAccount> files =
                loads.stream().flatMap(load -> load.files().stream()).toList();
        return new LoadTotals(
                loads.stream().mapToLong(MonthLoad::rows).sum(),
                files.size(),
                files.stream().mapToLong(FileAccount::lines).sum(),
                files.stream().mapToLong(FileAccount::accepted).sum(),
                files.stream().mapToLong(FileAccount::allQuarantined).sum(),
                files.stream().mapToLong(FileAccount::duplicates).sum(),
                files.stream().mapToLong(FileAccount::blank).sum(),
                files.stream().mapToLong(FileAccount::header).sum(),
                loads.stream().mapToLong(load -> load.warnings().size()).sum());
    }
}
