package ontime.stores.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Where the document of a record differs from one field a component. Complete before the first use. */
final class RecordShape<T extends Record> {

    private final Class<T> type;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> flat = new HashMap<>();
    private final Map<String, ArrayForms> converted = new HashMap<>();
    private final Map<String, Function<T, BsonValue>> added = new LinkedHashMap<>();
    private boolean withoutZeros;

    private RecordShape(Class<T> type) {
        this.type = type;
    }

    /** A field a component. */
    static <T extends Record> RecordShape<T> of(Class<T> type) {
        return new RecordShape<>(type);
    }

    /** Stores a component under another name. */
    RecordShape<T> name(String component, String field) {
        names.put(component, field);
        return this;
    }

    /** Stores the fields of a component, a record or a map, among those of the record itself. */
    RecordShape<T> flat(String component) {
        flat.put(component, "");
        return this;
    }

    /** The same for a component that may be null: it is where it has this field. */
    RecordShape<T> flat(String component, String presentField) {
        flat.put(component, presentField);
        return this;
    }

    /** Stores a component in another form. */
    RecordShape<T> convert(String component, ArrayForms form) {
        converted.put(component, form);
        return this;
    }

    /** Stores a field that follows from the others, for those who look into the database; it is never read. */
    RecordShape<T> add(String field, Function<T, BsonValue> value) {
        added.put(field, value);
        return this;
    }

    /** Leaves zeros out: reports have hundreds of numbers, and most causes of delays are rare. */
    RecordShape<T> withoutZeros() {
        withoutZeros = true;
        return this;
    }

    Class<T> type() {
        return type;
    }

    Map<String, Function<T, BsonValue>> added() {
        return added;
    }

    /** The field of a component: {@code CarrierDelay} of {@code carrierDelay}. */
    String field(String component) {
        String field = names.get(component);
        return field == null ? component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1) : field;
    }

    boolean isFlat(String component) {
        return flat.containsKey(component);
    }

    /** The field by which a flat component that may be null is known; empty where it is always there. */
    String presentField(String component) {
        return flat.getOrDefault(component, "");
    }

    @Nullable
    ArrayForms form(String component) {
        return converted.get(component);
    }

    boolean isWithoutZeros() {
        return withoutZeros;
    }
}
