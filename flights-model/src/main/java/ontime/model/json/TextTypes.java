package ontime.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * Dates, instants and UUIDs as their usual texts and nothing else. Jackson's own modules read numbers, arrays and
 * shortened forms, too.
 */
final class TextTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    TextTypes() {
        add(UUID.class, TextTypes::uuid);
        add(LocalDate.class, LocalDate::parse);
        add(Instant.class, Instant::parse);
    }

    private <T> void add(Class<T> type, Function<String, T> parser) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new TextDeserializer<>(type, parser));
    }

    /** Java reads shortened forms, too; then two texts would be one id. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not a UUID in its usual form");
        }
        return id;
    }

    private static final class TextDeserializer<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, T> parser;

        TextDeserializer(Class<T> type, Function<String, T> parser) {
            super(type);
            this.type = type;
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "");
            }
            try {
                return parser.apply(json.getText());
            } catch (IllegalArgumentException | DateTimeException e) {
                throw context.weirdStringException(json.getText(), type, e.getMessage());
            }
        }
    }
}
