package ontime.jobs.table;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ontime.jobs.bts.FlightsFile;
import ontime.jobs.bts.MonthOfFlights;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A Parquet file in the table's folder. It becomes part of the table only when a transaction adds it, so a file from a
 * task that was killed or ran twice is never read.
 *
 * @param month of the flights
 * @param path relative to the table's folder
 * @param bytes size of the file
 * @param modified when the file was last changed, in milliseconds since 1970
 * @param rows of the file
 * @param firstDay of its flights
 * @param lastDay of its flights
 */
record TableFile(
        YearMonth month, String path, long bytes, long modified, long rows, LocalDate firstDay, LocalDate lastDay)
        implements Serializable {

    /** Writes a month's flights into a table's folder. A month without flights has no file. */
    static List<TableFile> write(YearMonth month, MonthOfFlights flights, String table, Configuration hadoop) {
        if (flights.rows() == 0) {
            return List.of();
        }
        String path = PublishedFiles.partition(month) + "/part-" + UUID.randomUUID() + ".zstd.parquet";
        Path file = new Path(table, path);
        try {
            FlightsFile.write(flights, file, hadoop);
            FileStatus written = file.getFileSystem(hadoop).getFileStatus(file);
            LocalDate[] days = flights.days();
            return List.of(new TableFile(
                    month, path, written.getLen(), written.getModificationTime(), flights.rows(), days[0], days[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * The action of Delta's transaction log that adds the file, see
     * <a href="https://github.com/delta-io/delta/blob/master/PROTOCOL.md">Delta's protocol</a>.
     */
    String addAction() {
        String statistics = String.format(
                        Locale.ROOT,
                        "{'numRecords':%d,'minValues':{'FlightDate':'%s'},'maxValues':{'FlightDate':'%s'},'nullCount':{'FlightDate':0}}",
                        rows,
                        firstDay,
                        lastDay)
                .replace("'", "\\\"");
        return String.format(
                Locale.ROOT,
                """
                {"add":{"path":"%s","partitionValues":{"Year":"%d","Month":"%d"},"size":%d,"modificationTime":%d,\
                "dataChange":true,"stats":"%s"}}""",
                path,
                month.getYear(),
                month.getMonthValue(),
                bytes,
                modified,
                statistics);
    }
}
