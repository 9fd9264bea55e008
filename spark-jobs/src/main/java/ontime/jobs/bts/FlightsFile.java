package ontime.jobs.bts;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/**
 * A month's flights as a Parquet file of the table, Zstandard, straight from the columns that they were read into, a column
 * at a time. Through a Spark dataset each row would be copied twice into Spark's own form; row by row, the processor
 * would go through a hundred columns' dictionaries and buffers for each flight.
 */
public final class FlightsFile {

    /** Rows of a page, as Parquet has them by default. Its columns are looked at only where a page is full. */
    private static final int PAGE_ROWS = ParquetProperties.DEFAULT_PAGE_ROW_COUNT_LIMIT;

    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withPageRowCountLimit(PAGE_ROWS)
            .withMinRowCountForPageSizeCheck(PAGE_ROWS)
            .estimateRowCountForPageSizeCheck(false)
            // Histograms of nesting levels, which flat rows do not have, for every page of every column.
            .withSizeStatisticsEnabled(false)
            .build();

    private FlightsFile() {}

    /**
     * Writes a new file: one row group, for a month's flights fit in memory.
     *
     * @throws IOException where it cannot be written; what is there of it then belongs to no table
     * @throws IllegalArgumentException where the month has no rows
     */
    public static void write(MonthOfFlights month, Path file, Configuration hadoop) throws IOException {
        if (month.rows() == 0) {
            throw new IllegalArgumentException("no flights to write into " + file);
        }
        CodecFactory codecs = new CodecFactory(hadoop, PROPERTIES.getPageSizeThreshold());
        try (ParquetFileWriter writer = open(file, hadoop)) {
            writer.start();
            writer.startBlock(month.rows());
            writeRowGroup(month, codecs.getCompressor(CompressionCodecName.ZSTD), writer);
            writer.endBlock();
            writer.end(Map.of());
        } finally {
            codecs.release();
        }
    }

    private static ParquetFileWriter open(Path file, Configuration hadoop) throws IOException {
        return new ParquetFileWriter(
                HadoopOutputFile.fromPath(file, hadoop),
                FlightsFileSchema.TYPE,
                ParquetFileWriter.Mode.CREATE,
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                null,
                PROPERTIES);
    }

    private static void writeRowGroup(
            MonthOfFlights month, CompressionCodecFactory.BytesInputCompressor compressor, ParquetFileWriter writer)
            throws IOException {
        try (ColumnChunkPageWriteStore pages = new ColumnChunkPageWriteStore(
                        compressor,
                        FlightsFileSchema.TYPE,
                        PROPERTIES.getAllocator(),
                        PROPERTIES.getColumnIndexTruncateLength(),
                        PROPERTIES.getPageWriteChecksumEnabled());
                ColumnWriteStore columns = PROPERTIES.newColumnWriteStore(FlightsFileSchema.TYPE, pages, pages)) {
            FlightsFileColumns flights = new FlightsFileColumns(month, columns);
            for (int from = 0; from < month.rows(); from += PAGE_ROWS) {
                int end = Math.min(month.rows(), from + PAGE_ROWS);
                flights.write(from, end);
                for (int row = from; row < end; row++) {
                    columns.endRecord();
                }
            }
            columns.flush();
            pages.flushToFileWriter(writer);
        }
    }
}
