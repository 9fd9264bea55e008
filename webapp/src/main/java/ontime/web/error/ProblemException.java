package ontime.web.error;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered through no fault of ours: which status it gets, and what to say to the person. */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Object> arguments;
    private final Optional<Help> help;

    private ProblemException(HttpStatus status, String code, List<Object> arguments, Optional<Help> help) {
        super(code + " " + arguments);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.help = help;
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

    /** The same with a page that helps on: a list of what there is. */
    public ProblemException withHelp(String address, String name) {
        return new ProblemException(status, code, arguments, Optional.of(new Help(address, name)));
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
