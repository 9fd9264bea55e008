package ontime.web.prediction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import ontime.web.limit.ClientLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The daily batch for programs. */
@RestController
final class BatchApiController {

    static final String ADDRESS = PredictionApiController.ADDRESS + "/batch";

    private final BatchDesk desk;
    private final BatchLookup lookup;
    private final ClientLimit limit;

    BatchApiController(BatchDesk desk, BatchLookup lookup, ClientLimit limit) {
        this.desk = desk;
        this.lookup = lookup;
        this.limit = limit;
    }

    /** Takes a request for the daily batch: 202 when it is stored. */
    @Operation(
            summary = "Ask for a flight's delay to be predicted with the daily batch",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PredictionForm.class))))
    @ApiResponse(
            responseCode = "202",
            description = "It is stored; day says whose batch answers it, links say where.",
            headers =
                    @Header(
                            name = "Location",
                            description = "the day's predictions",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "429",
            description = "Too many requests came from this address; Retry-After says when to come back.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping(
            path = ADDRESS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BatchRequest> ask(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        limit.count(request.getRemoteAddr());
        BatchRequest asked = BatchRequest.of(desk.ask(PredictionBody.read(request)));
        return ResponseEntity.accepted()
                .location(URI.create(asked.links().day()))
                .cacheControl(CacheControl.noStore())
                .body(asked);
    }

    /** What the batch of a day says. */
    @Operation(summary = "What the batch of a day says, 200 flights a page")
    @GetMapping(path = ADDRESS + "/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BatchDay> day(
            @Parameter(description = "day of the batch, in UTC") @PathVariable String date,
            @RequestParam(name = "page", required = false) @Nullable String page) {
        BatchDay day = lookup.day(date, page);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + BatchLookup.fingerprint(day) + "\"")
                .body(day);
    }
}
