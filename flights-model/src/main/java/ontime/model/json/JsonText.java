package ontime.model.json;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259). Objects are maps, arrays collections; the rest is text, numbers, truth values and null. Numbers
 * are written with all their digits, so that reading gives the same number.
 */
public final class JsonText {

    private static final int FIRST_PRINTABLE = 0x20;

    private JsonText() {}

    /**
     * A value as JSON.
     *
     * @throws IllegalArgumentException where it has no form in JSON: NaN, or an object of another class
     */
    public static String of(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else if (value instanceof Double number) {
            text.append(finite(number));
        } else if (value instanceof String string) {
            quote(string, text);
        } else if (value instanceof Map<?, ?> object) {
            writeObject(object, text);
        } else if (value instanceof Collection<?> array) {
            writeArray(array, text);
        } else {
            throw new IllegalArgumentException("no form in JSON: " + value.getClass());
        }
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no number in JSON: " + number);
        }
        return number;
    }

    private static void writeObject(Map<?, ?> object, StringBuilder text) {
        text.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            text.append(comma);
            quote(String.valueOf(entry.getKey()), text);
            text.append(':');
            write(entry.getValue(), text);
            comma = ",";
        }
        text.append('}');
    }

    private static void writeArray(Collection<?> array, StringBuilder text) {
        text.append('[');
        String comma = "";
        for (Object value : array) {
            text.append(comma);
            write(value, text);
            comma = ",";
        }
        text.append(']');
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            char c = string.charAt(at);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
