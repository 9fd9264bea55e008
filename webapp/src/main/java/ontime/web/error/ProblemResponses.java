package ontime.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import ontime.web.publication.DataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Responses to failed requests: problem+json for addresses of the API, else a page. Caches keep neither, and neither
 * has the ETag or the data version of a page. The texts are messages.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Component
final class ProblemResponses {

    private static final String API = "/api/";

    private final MessageSource messages;

    /**
     * A field that is not valid, as JSON.
     *
     * @param field its name
     * @param message what is wrong, and what is right
     */
    record FieldProblem(String field, String message) {}

    ProblemResponses(MessageSource messages) {
        this.messages = messages;
    }

    /** The response to an exception. */
    Object of(ProblemException e, String path, HttpServletResponse response) {
        List<FieldProblem> errors = e.fields().entrySet().stream()
                .map(field -> new FieldProblem(
                        field.getKey(),
                        message(field.getValue().code(), field.getValue().arguments())))
                .toList();
        return of(e.status(), e.code(), e.arguments(), e.help().orElse(null), e.nextSteps(), errors, path, response);
    }

    /** The response if only the status is known. */
    Object of(HttpStatusCode status, String path, HttpServletResponse response) {
        return of(status, statusCode(status, "detail"), List.of(), path, response);
    }

    /** The response with a detail of its own. */
    Object of(HttpStatusCode status, String code, List<Object> arguments, String path, HttpServletResponse response) {
        return of(status, code, arguments, null, List.of(), List.of(), path, response);
    }

    private Object of(
            HttpStatusCode status,
            String code,
            List<Object> arguments,
            @Nullable NextStep help,
            List<NextStep> nextSteps,
            List<FieldProblem> errors,
            String path,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(DataVersion.HEADER, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String title = message(statusCode(status, "title"), List.of());
        String detail = message(code, arguments);
        if (path.startsWith(API)) {
            return json(status, title, detail, errors, path);
        }
        String advice = message(statusCode(status, "advice"), List.of());
        ModelAndView page = new ModelAndView(
                "error/problem", "problem", new Problem(status, title, detail, advice, help, nextSteps));
        page.setStatus(status);
        return page;
    }

    private static ResponseEntity<ProblemDetail> json(
            HttpStatusCode status, String title, String detail, List<FieldProblem> errors, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setInstance(URI.create(path));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The message code of a status, or of its class if it has none of its own. */
    private String statusCode(HttpStatusCode status, String part) {
        String own = "problem." + status.value() + "." + part;
        boolean known = !"".equals(messages.getMessage(own, null, "", LocaleContextHolder.getLocale()));
        return known ? own : "problem." + (status.is4xxClientError() ? "4xx" : "5xx") + "." + part;
    }

    private String message(String code, List<Object> arguments) {
        return messages.getMessage(code, arguments.toArray(), LocaleContextHolder.getLocale());
    }
}
