package ontime.web.load;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import ontime.model.load.MonthLoad;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The loaded months as JSON. */
@RestController
@Tag(name = "Data")
final class DataApiController {

    private final DocumentStore store;
    private final DataFiles files;

    DataApiController(DocumentStore store, DataFiles files) {
        this.store = store;
        this.files = files;
    }

    /** Every loaded month with its files and warnings, oldest first. */
    @Operation(summary = "List all loaded months with their files and warnings, oldest first")
    @GetMapping(path = "/api/v1/data", produces = MediaType.APPLICATION_JSON_VALUE)
    List<MonthLoad> list() {
        return store.list(StoreCatalog.LOADS);
    }

    /** The published files of all flights. */
    @Operation(
            summary = "List the Parquet and JSON Lines files of all flights, by month",
            description = "Empty if none is published, or if the files are not on the machine of this site.")
    @GetMapping(path = DataFiles.API, produces = MediaType.APPLICATION_JSON_VALUE)
    List<DataFile> files() {
        return files.list();
    }

    /** A file, or the range of it that the header {@code Range} asks for. */
    @Operation(
            summary = "Download a Parquet or JSON Lines file",
            description = "Answers Range requests, so that a download can go on where it stopped.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = DataFiles.API + "/{dataset}/{month}/{file}")
    ResponseEntity<Resource> file(
            @Parameter(
                            description = "name of the dataset",
                            example = "on_time_performance.parquet",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "on_time_performance.parquet",
                                                "on_time_performance.jsonl"
                                            }))
                    @PathVariable
                    String dataset,
            @Parameter(description = "year and month", example = "2008-01") @PathVariable YearMonth month,
            @Parameter(description = "name of the file, as listed", example = "part-00000.snappy.parquet") @PathVariable
                    String file) {
        Path found = files.find(dataset, month, file)
                .orElseThrow(() -> ProblemException.ofNotFound("data.noFile", file, dataset, month.toString()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(month + "." + file)
                                .build()
                                .toString())
                .body(new FileSystemResource(found));
    }
}
