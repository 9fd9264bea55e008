package ontime.model.prediction;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a JSON object, by name and type; a wrong one is an IllegalArgumentException that names it. */
record JsonValues(Map<String, @Nullable Object> values) {

    String text(String name) {
        return findText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> findText(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException(name + " is not a text");
        }
        return Optional.ofNullable((String) value);
    }

    int whole(String name) {
        return findWhole(name).orElseThrow(() -> missing(name));
    }

    Optional<Integer> findWhole(String name) {
        Optional<Double> number = findNumber(name);
        if (number.filter(value -> value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE)
                .isPresent()) {
            throw new IllegalArgumentException(name + " is not a whole number");
        }
        return number.map(Double::intValue);
    }

    Optional<Double> findNumber(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Double)) {
            throw new IllegalArgumentException(name + " is not a number");
        }
        return Optional.ofNullable((Double) value);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(name + " is missing");
    }
}
