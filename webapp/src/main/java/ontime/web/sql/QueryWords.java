package ontime.web.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import ontime.model.sql.SqlQuery;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a sentence how a query is. */
@Component
final class QueryWords {

    private final MessageSource messages;
    private final Clock clock;

    QueryWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code Running for 12 s: 30 of 200 tasks, 1,234,567 rows read.} */
    String progress(SqlQuery query, Locale locale) {
        Instant end = query.endedAt() == null ? clock.instant() : query.endedAt();
        Instant began = query.startedAt() == null ? query.submittedAt() : query.startedAt();
        long seconds = Math.max(0, Duration.between(began, end).toSeconds());
        return switch (query.state()) {
            case QUEUED -> say("sql.progress.queued", locale, query.queuePosition(), seconds);
            case RUNNING ->
                say("sql.progress.running", locale, seconds, query.tasksDone(), query.tasks(), query.rowsRead());
            case FINISHED -> say("sql.progress.finished", locale, seconds, query.rows());
            case FAILED -> say("sql.progress.failed", locale);
            case CANCELLED -> say("sql.progress.cancelled", locale);
        };
    }

    private String say(String code, Locale locale, Object... values) {
        return messages.getMessage(code, values, locale);
    }
}
