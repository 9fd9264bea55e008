package ontime.web.load;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;

/**
 * A published file with flights of a month.
 *
 * @param dataset name in the catalog: {@code on_time_performance.parquet}
 * @param month of the flights
 * @param name of the file
 * @param size in bytes
 * @param address where to download it
 */
record DataFile(
        @Schema(allowableValues = {"on_time_performance.parquet", "on_time_performance.jsonl"}) String dataset,
        @Schema(type = "string", example = "2008-01") YearMonth month,
        String name,
        long size,
        String address) {}
