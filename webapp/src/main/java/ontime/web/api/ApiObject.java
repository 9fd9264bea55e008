package ontime.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of JSON object.
 *
 * @param name of its schema
 * @param description null if there is none
 * @param fields in the order of the document
 */
record ApiObject(String name, @Nullable String description, List<ApiField> fields) {

    ApiObject {
        fields = List.copyOf(fields);
    }
}
