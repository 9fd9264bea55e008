package ontime.model.catalog;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of an HTTP request, which follows it through Kafka and the stream into the logs. */
public final class RequestId {

    /** The HTTP header and the header of Kafka's messages. */
    public static final String HEADER = "X-Request-Id";

    /** The name in the context of log lines. */
    public static final String LOGGED_AS = "request";

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** An id from a client; empty if it is missing, or could not be logged as it is. */
    public static Optional<String> find(@Nullable String given) {
        return Optional.ofNullable(given).filter(id -> VALID.matcher(id).matches());
    }
}
