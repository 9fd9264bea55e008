package ontime.web.prediction;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.web.error.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The answer to a request as a server-sent event, when it comes. A browser that hears nothing for a minute asks again by
 * itself.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@RestController
final class PredictionEventsController {

    private static final String EVENT = "answer";
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    /** Each is an open connection. */
    private static final int MOST = 2_000;

    private final PredictionDesk desk;
    private final PredictionLookup lookup;
    private final AtomicInteger open = new AtomicInteger();

    PredictionEventsController(PredictionDesk desk, PredictionLookup lookup) {
        this.desk = desk;
        this.lookup = lookup;
    }

    /** One event "answer" with what the address without "/events" gives, then the end. */
    @Operation(summary = "Tells of a prediction when it is there, as a server-sent event")
    @GetMapping(path = PredictionApiController.ADDRESS + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id) {
        PredictionRequest request = lookup.request(id);
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            throw ProblemException.ofTooManyRequests("predict.tooMany", COME_BACK, MOST);
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Runnable end = desk.whenAnswered(request.id(), answer -> send(emitter, request, answer));
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(() -> {
            open.decrementAndGet();
            end.run();
        });
        return emitter;
    }

    private static void send(SseEmitter emitter, PredictionRequest request, PredictionAnswer answer) {
        try {
            PredictionState state = PredictionState.of(request, Optional.of(answer));
            emitter.send(SseEmitter.event().name(EVENT).data(state, MediaType.APPLICATION_JSON));
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // Who asked has gone; the answer stays where it is.
            emitter.completeWithError(e);
        }
    }
}
