package ontime.web.error;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Words for failures, from the message bundle. */
@Component
final class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem of an exception. */
    Problem of(ProblemException e) {
        return of(e.status(), e.code(), e.arguments(), e.help().orElse(null));
    }

    /** A problem that has a message of its own. */
    Problem of(HttpStatusCode status, String code, List<Object> arguments) {
        return of(status, code, arguments, null);
    }

    private Problem of(
            HttpStatusCode status, String code, List<Object> arguments, ProblemException.@Nullable Help help) {
        return new Problem(
                status,
                message(statusCode(status, "title")),
                message(code, arguments),
                message(statusCode(status, "advice")),
                help);
    }

    /** A problem that only its status is known of. */
    Problem of(HttpStatusCode status) {
        return of(status, statusCode(status, "detail"), List.of());
    }

    private String statusCode(HttpStatusCode status, String part) {
        String own = "problem." + status.value() + "." + part;
        boolean known = !"".equals(messages.getMessage(own, null, "", LocaleContextHolder.getLocale()));
        return known ? own : "problem." + (status.is4xxClientError() ? "4xx" : "5xx") + "." + part;
    }

    private String message(String code) {
        return message(code, List.of());
    }

    private String message(String code, List<Object> arguments) {
        return messages.getMessage(code, arguments.toArray(), LocaleContextHolder.getLocale());
    }
}
