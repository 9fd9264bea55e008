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
import java.time.Clock;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientAddress;
import ontime.web.limit.ClientLimit;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionLookup;
import ontime.web.prediction.live.PredictionRequestService;
import ontime.web.prediction.live.PredictionState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Predictions as JSON. */
@RestController
@Tag(name = "Predictions")
final class PredictionApiController {

    private static final String KEY = "[\\x21-\\x7e]{1,100}";

    private final PredictionRequestService service;
    private final PredictionBody body;
    private final PredictionLookup lookup;
    private final ClientLimit limit;
    private final SubscriptionSecret secret;
    private final Clock clock;

    PredictionApiController(
            PredictionRequestService service,
            PredictionBody body,
            PredictionLookup lookup,
            ClientLimit limit,
            SubscriptionSecret secret,
            Clock clock) {
        this.service = service;
        this.body = body;
        this.lookup = lookup;
        this.limit = limit;
        this.secret = secret;
        this.clock = clock;
    }

    /** Accepts a request: 202 when it is stored and sent, so that an answer will come. */
    @Operation(summary = "Request a prediction of a flight's delay")
    @ApiResponse(
            responseCode = "202",
            description = "The request is saved and being processed. The links say where to find the answer.",
            headers =
                    @Header(
                            name = "Location",
                            description = "address of the answer",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "409",
            description = "The Idempotency-Key was already used with a different request body.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "429",
            description =
                    "Too many requests are waiting, or came from this network address. Retry after the time in Retry-After.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @AskedInJson(PredictionAddresses.API)
    ResponseEntity<PredictionState> ask(
            @Parameter(
                            description =
                                    "a unique key, such as a UUID; a request that is repeated from the same network address with the same key does not create a new one",
                            example = "6f1c1c9a-3f0e-4f3b-9a37-0f6f3c1f7f10")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        limit.count(request.getRemoteAddr());
        PredictionRequest asked = service.ask(body.read(request).request(id(key, request), clock));
        PredictionState state = lookup.state(asked);
        return ResponseEntity.accepted()
                .location(URI.create(state.links().self()))
                .body(state);
    }

    /** A request and its answer. */
    @Operation(summary = "Get a request and its prediction, once available")
    @GetMapping(path = PredictionAddresses.API + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    PredictionState state(@PathVariable String id) {
        return lookup.state(id);
    }

    /** The id of a request; the same for the same key of the same client, so that a repeated request is recognized. */
    private UUID id(@Nullable String key, HttpServletRequest client) {
        if (key == null) {
            return UUID.randomUUID();
        }
        if (!key.matches(KEY)) {
            throw ProblemException.ofBadRequest("predict.badKey", "Idempotency-Key");
        }
        return secret.requestId(ClientAddress.client(client.getRemoteAddr()), key);
    }
}
