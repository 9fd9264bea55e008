package ontime.model.sql;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The value of a parameter. It is bound as a value and never becomes part of a statement's text.
 *
 * @param type how the text is read
 * @param value as text: {@code ORD}, {@code 15}, {@code 1.5}, {@code true}, {@code 2008-03-01}, {@code
 *     2008-03-01T12:00:00Z}; null is SQL's NULL
 */
public record SqlParameter(Type type, @Nullable String value) {

    /** How the text of a value is read. */
    public enum Type {
        /** Any text. */
        @JsonProperty("string")
        STRING,
        /** A whole number of 64 bits. */
        @JsonProperty("integer")
        INTEGER,
        /** A decimal number of up to 38 digits. */
        @JsonProperty("decimal")
        DECIMAL,
        /** {@code true} or {@code false}. */
        @JsonProperty("boolean")
        BOOLEAN,
        /** A day, as {@code yyyy-MM-dd}. */
        @JsonProperty("date")
        DATE,
        /** A point in time in UTC, as ISO 8601 writes it. */
        @JsonProperty("timestamp")
        TIMESTAMP
    }
}
