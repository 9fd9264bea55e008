package ontime.jobs.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A line of the manifest: what was collected, whence and when.
 *
 * @param url that it came from
 * @param sizeBytes of the file
 * @param sha256 of the file, in lower-case hexadecimal
 * @param validators that the server gave with it
 * @param collectedAt when it was put in place
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

    /** Whether an answer with this head would bring what we hold. */
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
