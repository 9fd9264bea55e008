package ontime.jobs.table;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import ontime.jobs.bts.MonthOfFlights;
import org.apache.hadoop.conf.Configuration;

/**
 * A month that a task has read and written, and that a transaction then adds to the table.
 *
 * @param account of its rows and lines
 * @param files with its flights; empty if no line was a flight
 */
record WrittenMonth(MonthAccount account, List<TableFile> files) implements Serializable {

    static WrittenMonth of(YearMonth month, MonthOfFlights flights, String table, Configuration hadoop) {
        return new WrittenMonth(
                MonthAccount.of(month, flights), List.copyOf(TableFile.write(month, flights, table, hadoop)));
    }
}
