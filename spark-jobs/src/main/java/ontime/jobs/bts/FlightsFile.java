package ontime.jobs.bts;

import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/**
 * A month's flights as a Parquet file of the table, Zstandard, straight from the columns that they were read into.
 * Through a Spark dataset each row would be copied twice into Spark's own form, which costs as much as reading the
 * lines.
 */
public final class FlightsFile {

    private FlightsFile() {}

    /**
     * Writes a new file.
     *
     * @throws IOException where it cannot be written; what is there of it then belongs to no table
     * @throws IllegalArgumentException where the month has no rows
     */
    public static void write(MonthOfFlights month, Path file, Configuration hadoop) throws IOException {
        try (ParquetWriter<FlightRow> writer = new Builder(HadoopOutputFile.fromPath(file, hadoop), month)
                .withConf(hadoop)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                // Histograms of nesting levels, which flat rows do not have, for every page of every column.
                .withSizeStatisticsEnabled(false)
                .build()) {
            for (Iterator<FlightRow> rows = month.iterator(); rows.hasNext(); ) {
                writer.write(rows.next());
            }
        }
    }

    private static final class Builder extends ParquetWriter.Builder<FlightRow, Builder> {

        private final MonthOfFlights month;

        Builder(HadoopOutputFile file, MonthOfFlights month) {
            super(file);
            this.month = month;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // deprecated, but abstract still: its successor calls it
        protected WriteSupport<FlightRow> getWriteSupport(Configuration hadoop) {
            return new FlightWriteSupport(month);
        }
    }
}
