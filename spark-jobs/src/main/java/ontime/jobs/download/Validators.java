package ontime.jobs.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What tells one version of a published file from another (RFC 9110, section 8.8).
 *
 * @param etag as the server wrote it, quotes and all
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
     * What If-Range may carry: a strong ETag, else the date. A weak ETag says that two versions mean the same, not that
     * their bytes can be joined.
     */
    Optional<String> findForRange() {
        return etag.filter(value -> !value.startsWith("W/")).or(() -> lastModified);
    }

    /** Whether both are known to name one version; false where that can't be said. */
    boolean agreeWith(Validators other) {
        if (etag.isPresent() && other.etag.isPresent()) {
            return etag.equals(other.etag);
        }
        return lastModified.isPresent() && lastModified.equals(other.lastModified);
    }

    /** Whether both are known to name different versions; false where that can't be said. */
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
