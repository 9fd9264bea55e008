package ontime.web.status;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of all parts in a language, for the page and as JSON. It has no addresses, paths or secrets.
 *
 * @param state the worst state of a part
 * @param summary the state in a sentence
 * @param checkedAt when the parts were asked, UTC
 * @param parts in the order of the page
 */
@Schema(name = "Status")
public record SystemView(SystemState state, String summary, Instant checkedAt, List<Part> parts) {

    /** The address of the page. */
    public static final String PAGE = "/status";

    /** The address of the JSON. */
    public static final String API = "/api/v1/status";

    public SystemView {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param part its name for programs: stream
     * @param name for people
     * @param state how it is
     * @param summary the state in a sentence
     * @param action what to do; null if there is nothing to do
     * @param since when it runs, UTC; null if unknown
     * @param at when it was last heard of, UTC; null if that is now
     * @param version of its program; null if unknown
     * @param figures by name, with the unit in the name
     * @param details more sentences
     */
    @Schema(name = "StatusPart")
    public record Part(
            String part,
            String name,
            SystemState state,
            String summary,
            @Nullable String action,
            @Nullable Instant since,
            @Nullable Instant at,
            @Nullable String version,
            SortedMap<String, Double> figures,
            List<String> details) {}
}
