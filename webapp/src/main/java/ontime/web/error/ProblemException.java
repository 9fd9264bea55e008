package ontime.web.error;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered through no fault of ours: which status it gets, and what to say to the person. */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Object> arguments;

    private ProblemException(HttpStatus status, String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /**
     * The request does not make sense: 400.
     *
     * @param code of the message
     * @param arguments of the message, the offending value among them
     */
    public static ProblemException ofBadRequest(String code, Object... arguments) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, arguments);
    }

    /**
     * What the request names is not here: 404.
     *
     * @param code of the message
     * @param arguments of the message, the name among them
     */
    public static ProblemException ofNotFound(String code, Object... arguments) {
        return new ProblemException(HttpStatus.NOT_FOUND, code, arguments);
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
