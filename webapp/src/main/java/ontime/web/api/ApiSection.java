package ontime.web.api;

import java.util.List;

/**
 * The calls with a tag.
 *
 * @param name of the tag
 * @param description what the calls are about
 * @param calls in the order of the document
 */
record ApiSection(String name, String description, List<ApiCall> calls) {

    ApiSection {
        calls = List.copyOf(calls);
    }

    /** The id of its heading. */
    public String id() {
        return ApiCall.id(name);
    }
}
