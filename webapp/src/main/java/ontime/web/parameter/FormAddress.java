package ontime.web.parameter;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ontime.web.error.FormFields;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A path with the fields of a form as its query, in the form's order. Fields without a value are left out.
 *
 * @param path without a query
 * @param query values by field
 */
public record FormAddress(String path, Map<String, String> query) {

    /** The page of the search box. */
    public static final String BOX = "/find";

    /** The page with the form for a prediction. */
    public static final String PREDICT = "/predict";

    /** The address of a form. */
    public static FormAddress of(String path, Record form) {
        Map<String, String> query = new LinkedHashMap<>();
        for (RecordComponent field : FormFields.of(form.getClass())) {
            Object value = ReflectionUtils.invokeMethod(field.getAccessor(), form);
            if (value != null) {
                query.put(field.getName(), text(value));
            }
        }
        return new FormAddress(path, query);
    }

    /** The address of a form from the text of its fields, valid or not. */
    public static FormAddress of(String path, Class<? extends Record> form, Map<String, String> texts) {
        Map<String, String> query = new LinkedHashMap<>();
        for (RecordComponent field : FormFields.of(form)) {
            String text = texts.getOrDefault(field.getName(), "").strip();
            if (!text.isEmpty()) {
                query.put(field.getName(), text);
            }
        }
        return new FormAddress(path, query);
    }

    /** The address of the search box's page for a text. */
    public static FormAddress ofBox(String text) {
        return new FormAddress(BOX, Map.of("q", text));
    }

    /** The same address with another value of a field. */
    public FormAddress with(String field, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(field, text(value));
        return new FormAddress(path, changed);
    }

    /** The same address without some fields. */
    public FormAddress without(String... fields) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.keySet().removeAll(List.of(fields));
        return new FormAddress(path, changed);
    }

    /** The encoded address. */
    @Override
    public String toString() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }

    private static String text(Object value) {
        return value instanceof Enum<?> choice ? Choices.wordOf(choice) : value.toString();
    }
}
