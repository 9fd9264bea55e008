package ontime.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter, or a field of a JSON object.
 *
 * @param name in the address, header or object
 * @param place path, query or header; null for a field of an object
 * @param type such as integer, date or list of string
 * @param required whether it must be given
 * @param schema the name of the schema of its value; null for simple values
 * @param description what it means; null if the name says all
 * @param values the only values that it takes; empty if it takes others
 * @param example null if there is none
 */
record ApiField(
        String name,
        @Nullable String place,
        String type,
        boolean required,
        @Nullable String schema,
        @Nullable String description,
        List<String> values,
        @Nullable String example) {

    ApiField {
        values = List.copyOf(values);
    }
}
