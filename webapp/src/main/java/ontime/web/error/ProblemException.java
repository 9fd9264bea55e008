package ontime.web.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered through no fault of ours: which status it gets, and what to say to the person. */
public final class ProblemException extends RuntimeException implements MessageSourceResolvable {

    private final HttpStatus status;
    private final String code;
    private final List<Object> arguments;
    private final Optional<Help> help;
    private final Optional<Duration> comeBackAfter;

    private ProblemException(HttpStatus status, String code, List<Object> arguments, Optional<Help> help) {
        this(status, code, arguments, help, Optional.empty());
    }

    private ProblemException(
            HttpStatus status,
            String code,
            List<Object> arguments,
            Optional<Help> help,
            Optional<Duration> comeBackAfter) {
        super(code + " " + arguments);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.help = help;
        this.comeBackAfter = comeBackAfter;
    }

    /**
     * A page that helps on.
     *
     * @param address of the page
     * @param code of the message that names it
     */
    record Help(String address, String code) {}

    /**
     * The request does not make sense: 400.
     *
     * @param code of the message
     * @param arguments of the message, the offending value among them
     */
    public static ProblemException ofBadRequest(String code, Object... arguments) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, List.of(arguments), Optional.empty());
    }

    /**
     * What the request names is not here: 404.
     *
     * @param code of the message
     * @param arguments of the message, the name among them
     */
    public static ProblemException ofNotFound(String code, Object... arguments) {
        return new ProblemException(HttpStatus.NOT_FOUND, code, List.of(arguments), Optional.empty());
    }

    /**
     * The request contradicts what is here already: 409.
     *
     * @param code of the message
     * @param arguments of the message
     */
    public static ProblemException ofConflict(String code, Object... arguments) {
        return new ProblemException(HttpStatus.CONFLICT, code, List.of(arguments), Optional.empty());
    }

    /**
     * More requests than can be taken: 429.
     *
     * @param code of the message
     * @param comeBackAfter when it may be tried again
     * @param arguments of the message
     */
    public static ProblemException ofTooManyRequests(String code, Duration comeBackAfter, Object... arguments) {
        return new ProblemException(
                HttpStatus.TOO_MANY_REQUESTS, code, List.of(arguments), Optional.empty(), Optional.of(comeBackAfter));
    }

    /** The same with a page that helps on: a list of what there is. */
    public ProblemException withHelp(String address, String name) {
        return new ProblemException(status, code, arguments, Optional.of(new Help(address, name)));
    }

    /** For {@code Retry-After}. */
    Optional<Duration> comeBackAfter() {
        return comeBackAfter;
    }

    /** The message, for pages that show it beside what it is about. */
    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }

    Optional<Help> help() {
        return help;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
