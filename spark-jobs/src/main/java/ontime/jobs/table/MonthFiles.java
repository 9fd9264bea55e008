package ontime.jobs.table;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import ontime.jobs.bts.FileScan;

/**
 * A month and the files that contain its flights.
 *
 * @param month to load
 * @param files oldest first
 */
record MonthFiles(YearMonth month, List<FileScan> files) implements Serializable {

    MonthFiles {
        files = List.copyOf(files);
    }
}
