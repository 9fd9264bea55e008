package ontime.web.prediction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import ontime.web.limit.ClientLimit;
import ontime.web.paging.PagedAnswer;
import ontime.web.prediction.live.PredictionAddresses;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Daily predictions as JSON. */
@RestController
@Tag(name = "Predictions")
final class BatchApiController {

    private final BatchRequestService service;
    private final BatchLookup lookup;
    private final PredictionBody body;
    private final ClientLimit limit;

    BatchApiController(BatchRequestService service, BatchLookup lookup, PredictionBody body, ClientLimit limit) {
        this.service = service;
        this.lookup = lookup;
        this.body = body;
        this.limit = limit;
    }

    /** Accepts a request for the daily run: 202 when it is stored. */
    @Operation(summary = "Request a prediction with the daily run")
    @ApiResponse(
            responseCode = "202",
            description =
                    "The request is saved. The day says which daily run answers it; the links say where to find the answer.",
            headers =
                    @Header(
                            name = "Location",
                            description = "address of the day's predictions",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "429",
            description = "Too many requests from this network address. Retry after the time in Retry-After.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @AskedInJson(PredictionAddresses.BATCH_API)
    ResponseEntity<BatchRequest> ask(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        limit.count(request.getRemoteAddr());
        BatchRequest asked = BatchRequest.of(service.ask(body.read(request), request.getRemoteAddr()));
        return ResponseEntity.accepted()
                .location(URI.create(asked.links().day()))
                .cacheControl(CacheControl.noStore())
                .body(asked);
    }

    /** The predictions of a day. */
    @Operation(summary = "List the daily predictions for a day, 200 flights per page")
    @GetMapping(path = PredictionAddresses.BATCH_API + "/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BatchDay> day(
            @Parameter(description = "date of the daily run, in UTC") @PathVariable LocalDate date,
            @RequestParam(name = "page", required = false) @Range(min = 1, max = Integer.MAX_VALUE) @Nullable
                    Integer page) {
        BatchDay day = lookup.day(date, page);
        return PagedAnswer.with(ResponseEntity.ok(), day.next())
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + BatchLookup.fingerprint(day) + "\"")
                .body(day);
    }
}
