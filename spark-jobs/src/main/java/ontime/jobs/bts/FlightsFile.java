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
 * Writes a month's flights as a Parquet file of the table, compressed with Zstandard, directly from the columns in
 * memory and one column at a time. A Spark dataset would copy each row twice into Spark's own format. Writing row by
 * row would access the dictionaries and buffers of a hundred columns for each flight.
 */
public final class FlightsFile {

    /** Rows of a page, which is Parquet's default. Parquet checks the size of its columns only when a page is full. */
    private static final int PAGE_ROWS = ParquetProperties.DEFAULT_PAGE_ROW_COUNT_LIMIT;

    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withPageRowCountLimit(PAGE_ROWS)
            .withMinRowCountForPageSizeCheck(PAGE_ROWS)
            .estimateRowCountForPageSizeCheck(false)
            // These are histograms of nesting levels for every page of every column; flat rows have no nesting.
            .withSizeStatisticsEnabled(false)
            .build();

    private FlightsFile() {}

    /**
     * Writes a new file with one row group, because a month's flights fit in memory.
     *
     * @throws IOException if the file cannot be written; an incomplete file is not part of the table
     * @throws IllegalArgumentException if the month has no rows
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
