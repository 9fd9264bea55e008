package ontime.jobs.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * Identifies a version of a published file (RFC 9110, section 8.8).
 *
 * @param etag as the server wrote it, including the quotes
 * @param lastModified as the server wrote it
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "lastModified";

    static Validators of(HttpHeaders headers) {
        return new Validators(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
    }

    static Validators of(JsonNode json) {
        return new Validators(text(json, ETAG), text(json, LAST_MODIFIED));
    }

    void writeTo(ObjectNode json) {
        etag.ifPresent(value -> json.put(ETAG, value));
        lastModified.ifPresent(value -> json.put(LAST_MODIFIED, value));
    }

    /**
     * The value for If-Range: a strong ETag, otherwise the date. A weak ETag means that two versions are equivalent, not
     * that their bytes can be joined.
     */
    Optional<String> findForRange() {
        return etag.filter(value -> !value.startsWith("W/")).or(() -> lastModified);
    }

    /** Whether both certainly identify the same version. */
    boolean agreeWith(Validators other) {
        if (etag.isPresent() && other.etag.isPresent()) {
            return etag.equals(other.etag);
        }
        return lastModified.isPresent() && lastModified.equals(other.lastModified);
    }

    /** Whether both certainly identify different versions. */
    boolean contradict(Validators other) {
        return differ(etag, other.etag) || differ(lastModified, other.lastModified);
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::asText);
    }
}
