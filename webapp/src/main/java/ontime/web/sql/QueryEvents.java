package ontime.web.sql;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import ontime.model.sql.SqlQuery;
import ontime.model.workbench.RanQuery;
import ontime.web.prediction.live.EventStream;
import ontime.web.prediction.live.Heartbeats;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Passes the events of the gateway on to browsers and programs. No thread waits for them. */
@Component
final class QueryEvents {

    private static final String DATA = "data:";

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
        EventStream events = new EventStream(Duration.ZERO);
        Lines lines = new Lines(events, query, locale);
        events.holds(heartbeats.start(lines::beat, events::complete));
        CompletableFuture<?> unused = gateway.events(UUID.fromString(query.id()), lines)
                .whenComplete((response, failure) -> events.complete());
        return events.emitter();
    }

    /** Reads the lines of the gateway's events. */
    private final class Lines implements Flow.Subscriber<String> {

        private final EventStream events;
        private final RanQuery asked;
        private final Locale locale;

        Lines(EventStream events, RanQuery asked, Locale locale) {
            this.events = events;
            this.asked = asked;
            this.locale = locale;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            events.holds(subscription::cancel);
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith(DATA)) {
                SqlQuery query = gateway.query(line.substring(DATA.length()).strip());
                workbench.update(asked, query);
                events.send(SseEmitter.event().name("query").data(new Event(query, words.progress(query, locale))));
            }
        }

        @Override
        public void onError(Throwable failure) {
            events.complete();
        }

        @Override
        public void onComplete() {
            events.complete();
        }

        private void beat() {
            events.send(SseEmitter.event().comment("still here"));
        }
    }
}
