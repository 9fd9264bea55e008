package ontime.web.prediction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.StoreUnavailableException;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientShares;
import ontime.web.prediction.live.EventStream;
import ontime.web.prediction.live.Heartbeats;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionLookup;
import ontime.web.prediction.live.PredictionRequestService;
import ontime.web.prediction.live.PredictionState;
import ontime.web.prediction.live.PredictionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends the answer to a request as a server-sent event. Before that, it sends the current state, so that the client knows
 * that events get through, and heartbeats. If the connection breaks, the browser connects again and receives the state at
 * that time, so it misses nothing.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@RestController
@Tag(name = "Predictions")
final class PredictionEventsController {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionEventsController.class);

    private static final String ANSWER = "answer";
    private static final String WAITING = "waiting";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    /** Each is an open connection. Visitors of one company may share an address. */
    private static final int MOST = 2_000;

    private static final int MOST_OF_ONE = 100;

    private final PredictionRequestService service;
    private final PredictionLookup lookup;
    private final Heartbeats heartbeats;
    private final ClientShares open = new ClientShares(MOST_OF_ONE, MOST);

    PredictionEventsController(PredictionRequestService service, PredictionLookup lookup, Heartbeats heartbeats) {
        this.service = service;
        this.lookup = lookup;
        this.heartbeats = heartbeats;
    }

    /** Sends an event "waiting" unless there is an answer, and an event "answer". Both contain the JSON of the prediction. */
    @Operation(summary = "Stream a prediction as a server-sent event as soon as it is available")
    @ApiResponse(
            responseCode = "200",
            description = "Events. Each contains the same JSON as the prediction itself.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "204",
            description = "Last-Event-ID is the answer's, so there are no more events.",
            content = @Content)
    @GetMapping(path = PredictionAddresses.API + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String id,
            @Parameter(
                            description = "ID of the last event received; browsers send it when they reconnect",
                            example = "6f1c1c9a-3f0e-4f3b-9a37-0f6f3c1f7f10")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            @Parameter(hidden = true) HttpServletRequest client) {
        PredictionRequest request = lookup.request(id);
        if (id.equals(lastEventId)) {
            // The client has the answer; this status tells it not to connect again.
            return ResponseEntity.noContent().build();
        }
        PredictionState state = lookup.state(request);
        return ResponseEntity.ok()
                // nginx and similar proxies would buffer events.
                .header("X-Accel-Buffering", "no")
                .body(connect(request, state, place(state, client)));
    }

    /** An answer that is there takes no place: it is sent at once, and those who come back for it must not be refused. */
    private Runnable place(PredictionState state, HttpServletRequest client) {
        if (state.status() != PredictionStatus.WAITING) {
            return () -> {};
        }
        return open.take(client.getRemoteAddr())
                .orElseThrow(() -> ProblemException.ofTooManyRequests("predict.tooMany", COME_BACK, MOST_OF_ONE));
    }

    private SseEmitter connect(PredictionRequest request, PredictionState state, Runnable leave) {
        EventStream events = new EventStream(LONGEST);
        events.holds(leave);
        if (state.status() == PredictionStatus.WAITING) {
            events.send(SseEmitter.event()
                    .name(WAITING)
                    .reconnectTime(RECONNECT.toMillis())
                    .data(state, MediaType.APPLICATION_JSON));
        }
        events.holds(heartbeats.start(() -> beat(events, request), events::complete));
        events.holds(service.whenAnswered(request.id(), answer -> tell(events, request, answer)));
        try {
            // After the listener is added, so that no answer is missed in between.
            look(request);
        } catch (RuntimeException e) {
            events.giveBack();
            throw e;
        }
        return events.emitter();
    }

    private static void tell(EventStream events, PredictionRequest request, PredictionAnswer answer) {
        PredictionState state = PredictionState.of(request, answer);
        events.send(
                SseEmitter.event().name(ANSWER).id(request.id().toString()).data(state, MediaType.APPLICATION_JSON));
        events.complete();
    }

    /** Also looks for the answer: it may have come while the topic was not read. */
    private void beat(EventStream events, PredictionRequest request) {
        events.send(SseEmitter.event().comment(WAITING));
        look(request);
    }

    private void look(PredictionRequest request) {
        try {
            service.publishIfAnswered(request.id());
        } catch (StoreUnavailableException e) {
            LOG.debug("{} waits on: {}", request.id(), e.getMessage());
        }
    }
}
