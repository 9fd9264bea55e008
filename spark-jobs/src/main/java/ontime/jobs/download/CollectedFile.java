package ontime.jobs.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * An entry of the manifest: a collected file, its source and the time.
 *
 * @param url address it was downloaded from
 * @param sizeBytes of the file
 * @param sha256 of the file, in lower-case hexadecimal
 * @param validators the server's headers that identify its version
 * @param collectedAt when it was moved to its final name
 */
public record CollectedFile(String url, long sizeBytes, String sha256, Validators validators, Instant collectedAt) {

    public static CollectedFile of(JsonNode json) {
        return new CollectedFile(
                json.required("url").asText(),
                json.required("size").longValue(),
                json.required("sha256").asText(),
                Validators.of(json),
                Instant.parse(json.required("time").asText()));
    }

    /** Whether the file was downloaded from an address. */
    boolean isFrom(URI uri) {
        return url.equals(uri.toString());
    }

    /** Whether an answer with these headers contains this file. */
    public boolean isVersion(Validators published, OptionalLong length) {
        return validators.agreeWith(published) && (length.isEmpty() || length.getAsLong() == sizeBytes);
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", url).put("size", sizeBytes).put("sha256", sha256);
        validators.writeTo(json);
        return json.put("time", collectedAt.toString());
    }
}
