package ontime.web.error;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** A request that fails for a reason the client should know: the status and the message. */
public final class ProblemException extends RuntimeException implements MessageSourceResolvable {

    private final HttpStatus status;
    private final String code;
    private final List<Object> arguments;
    private final Optional<NextStep> help;
    private final List<NextStep> nextSteps;
    private final Optional<Duration> retryAfter;
    private final Map<String, ProblemException> fields;

    private ProblemException(
            HttpStatus status,
            String code,
            List<Object> arguments,
            Optional<NextStep> help,
            List<NextStep> nextSteps,
            Optional<Duration> retryAfter,
            Map<String, ProblemException> fields) {
        super(code + " " + arguments);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.help = help;
        this.nextSteps = nextSteps;
        this.retryAfter = retryAfter;
        this.fields = fields;
    }

    private static ProblemException of(HttpStatus status, String code, Object... arguments) {
        return new ProblemException(
                status, code, List.of(arguments), Optional.empty(), List.of(), Optional.empty(), Map.of());
    }

    /**
     * 400: the request is invalid.
     *
     * @param code of the message
     * @param arguments of the message, including the invalid value
     */
    public static ProblemException ofBadRequest(String code, Object... arguments) {
        return of(HttpStatus.BAD_REQUEST, code, arguments);
    }

    /**
     * A field or parameter cannot be converted: 400.
     *
     * @param code of the message
     * @param arguments of the message, after the name and the value of the field, which only the binding knows
     */
    public static ProblemException ofField(String code, Object... arguments) {
        return ofBadRequest(code, arguments);
    }

    /**
     * A field or parameter is invalid: 400, with the problem of the field.
     *
     * @param code of the message
     * @param field its name, the first argument of the message
     * @param arguments the others
     */
    public static ProblemException ofInvalid(String code, String field, Object... arguments) {
        return ofBadRequest(
                        code,
                        Stream.concat(Stream.of(field), Stream.of(arguments)).toArray())
                .inField(field);
    }

    /** The same problem as that of the only field. */
    public ProblemException inField(String field) {
        return ofFields(Map.of(field, this));
    }

    /** The same with the name and the value of the field. */
    ProblemException of(String name, String value) {
        return ofBadRequest(
                code, Stream.concat(Stream.of(name, value), arguments.stream()).toArray());
    }

    /** A parameter is missing: 400. */
    public static ProblemException ofMissing(String parameter) {
        return ofBadRequest("parameter.missing", parameter);
    }

    /**
     * 400: some fields are invalid. The first is the detail; the API lists them all.
     *
     * @param problems by field, at least one
     */
    public static ProblemException ofFields(Map<String, ProblemException> problems) {
        ProblemException first = problems.values().iterator().next();
        return new ProblemException(
                first.status,
                first.code,
                first.arguments,
                first.help,
                first.nextSteps,
                first.retryAfter,
                Collections.unmodifiableMap(new LinkedHashMap<>(problems)));
    }

    /**
     * 404: what the request names does not exist.
     *
     * @param code of the message
     * @param arguments of the message, including the name
     */
    public static ProblemException ofNotFound(String code, Object... arguments) {
        return of(HttpStatus.NOT_FOUND, code, arguments);
    }

    /**
     * 409: the request contradicts an earlier one.
     *
     * @param code of the message
     * @param arguments of the message
     */
    public static ProblemException ofConflict(String code, Object... arguments) {
        return of(HttpStatus.CONFLICT, code, arguments);
    }

    /**
     * 429: too many requests.
     *
     * @param code of the message
     * @param retryAfter when to try again
     * @param arguments of the message
     */
    public static ProblemException ofTooManyRequests(String code, Duration retryAfter, Object... arguments) {
        return new ProblemException(
                HttpStatus.TOO_MANY_REQUESTS,
                code,
                List.of(arguments),
                Optional.empty(),
                List.of(),
                Optional.of(retryAfter),
                Map.of());
    }

    /**
     * 503: a part of OnTime that only this page needs does not answer.
     *
     * @param code of the message
     * @param retryAfter when to try again
     */
    public static ProblemException ofUnavailable(String code, Duration retryAfter) {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                code,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(retryAfter),
                Map.of());
    }

    /** Adds a link to a page that may help, such as a list of what exists. */
    public ProblemException withHelp(String address, String name) {
        return new ProblemException(
                status, code, arguments, Optional.of(NextStep.of(address, name)), nextSteps, retryAfter, fields);
    }

    /** Adds links to what the request may have meant. */
    public ProblemException withNextSteps(List<NextStep> steps) {
        return new ProblemException(status, code, arguments, help, List.copyOf(steps), retryAfter, fields);
    }

    List<NextStep> nextSteps() {
        return nextSteps;
    }

    /** The problems by field, of a form; otherwise empty. */
    public Map<String, ProblemException> fields() {
        return fields;
    }

    /** The value of {@code Retry-After}. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The message, for pages that show it next to a field. */
    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }

    Optional<NextStep> help() {
        return help;
    }

    public HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
