package ontime.web.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call of the API.
 *
 * @param method GET or POST
 * @param path with names of variables in braces
 * @param summary what it does
 * @param description more about it; null if the summary says all
 * @param parameters of the path, the query and the header
 * @param body the name of the schema of its body; null if it has none
 * @param answers by status
 * @param example an address to try, with the examples of the document; null if it only reads or writes what is personal
 */
record ApiCall(
        String method,
        String path,
        String summary,
        @Nullable String description,
        List<ApiField> parameters,
        @Nullable String body,
        List<Answer> answers,
        @Nullable String example) {

    private static final String NOT_FOR_IDS = "[^a-z0-9]+";

    ApiCall {
        parameters = List.copyOf(parameters);
        answers = List.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param description when it is given
     * @param schema the name of its schema; null if it is a file or a simple value
     */
    record Answer(String status, String description, @Nullable String schema) {}

    /** The id of its part of the page. */
    public String id() {
        return id(method + path);
    }

    /** Letters, digits and hyphens. */
    static String id(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll(NOT_FOR_IDS, "-").replaceAll("^-|-$", "");
    }
}
