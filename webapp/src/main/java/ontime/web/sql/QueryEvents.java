package ontime.web.sql;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import ontime.model.sql.SqlQuery;
import ontime.model.workbench.RanQuery;
import ontime.web.prediction.live.Heartbeats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Passes the events of the gateway on to browsers and programs. No thread waits for them. */
@Component
final class QueryEvents {

    private static final String DATA = "data:";
    private static final long WITHOUT_END = 0;

    private final SqlGateway gateway;
    private final Workbench workbench;
    private final QueryWords words;
    private final Heartbeats heartbeats;

    QueryEvents(SqlGateway gateway, Workbench workbench, QueryWords words, Heartbeats heartbeats) {
        this.gateway = gateway;
        this.workbench = workbench;
        this.words = words;
        this.heartbeats = heartbeats;
    }

    /**
     * An event.
     *
     * @param query as it is now
     * @param text the same for people
     */
    record Event(SqlQuery query, String text) {}

    /** The events of a query, from now to its end. */
    SseEmitter open(RanQuery query, Locale locale) {
        SseEmitter emitter = new SseEmitter(WITHOUT_END);
        Lines lines = new Lines(emitter, query, locale);
        Runnable removed = heartbeats.start(lines::beat, emitter::complete);
        emitter.onCompletion(() -> {
            removed.run();
            lines.cancel();
        });
        emitter.onError(failure -> lines.cancel());
        CompletableFuture<?> unused = gateway.events(UUID.fromString(query.id()), lines)
                .whenComplete((response, failure) -> emitter.complete());
        return emitter;
    }

    /** Reads the lines of the gateway's events. */
    private final class Lines implements Flow.Subscriber<String> {

        private final SseEmitter emitter;
        private final RanQuery asked;
        private final Locale locale;
        private final AtomicReference<Flow.@Nullable Subscription> source = new AtomicReference<>();

        Lines(SseEmitter emitter, RanQuery asked, Locale locale) {
            this.emitter = emitter;
            this.asked = asked;
            this.locale = locale;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source.set(subscription);
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith(DATA)) {
                SqlQuery query = gateway.query(line.substring(DATA.length()).strip());
                workbench.update(asked, query);
                send(SseEmitter.event().name("query").data(new Event(query, words.progress(query, locale))));
            }
        }

        @Override
        public void onError(Throwable failure) {
            emitter.complete();
        }

        @Override
        public void onComplete() {
            emitter.complete();
        }

        private void beat() {
            send(SseEmitter.event().comment("still here"));
        }

        private void send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException e) {
                cancel();
            }
        }

        private void cancel() {
            Flow.Subscription subscription = source.getAndSet(null);
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
