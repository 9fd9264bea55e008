package ontime.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from bytes that anyone may have written: UTF-8 without errors, one object and nothing after it, no name
 * twice in an object, no deep nesting, no value of another type. And writes records that can be read so.
 */
public final class StrictJson {

    private static final int DEEPEST = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // Messages write two_hours_before, not TWO_HOURS_BEFORE.
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new TextTypes())
            .build();

    private StrictJson() {}

    /** A record as a JSON object in UTF-8, with the names of its components. */
    public static byte[] write(Record value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * A record of a JSON object. Only components that are {@link Nullable} may be missing.
     *
     * @throws BrokenJsonException if the bytes are no JSON object
     * @throws IllegalArgumentException if a value is missing, unknown or wrong
     */
    public static <T extends Record> T read(byte[] utf8, Class<T> type) {
        ObjectNode object = object(utf8);
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && !object.hasNonNull(component.getName())) {
                throw new IllegalArgumentException(component.getName() + " is missing");
            }
        }
        try {
            return MAPPER.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(whatIsWrong(e), e);
        }
    }

    /**
     * An object of these bytes.
     *
     * @throws BrokenJsonException if they are no JSON object
     */
    public static ObjectNode object(byte[] utf8) {
        try {
            JsonNode value = MAPPER.readTree(decode(utf8));
            if (value instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new BrokenJsonException("not a JSON object: " + whatIsBroken(e), e);
        }
        throw new BrokenJsonException("not a JSON object");
    }

    /** Jackson would guess the encoding, and lets some errors pass. */
    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BrokenJsonException("not UTF-8", e);
        }
    }

    /** Jackson's own message repeats what was in the bytes. */
    private static String whatIsBroken(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "it ends too early";
        }
        JsonLocation location = e.getLocation();
        String place = location == null
                ? ""
                : String.format(Locale.ROOT, ", line %d, column %d", location.getLineNr(), location.getColumnNr());
        if (e instanceof StreamConstraintsException) {
            return "nested too deep, or a value too long" + place;
        }
        if (e instanceof MismatchedInputException) {
            return "something after the end" + place;
        }
        return (e.getOriginalMessage().startsWith("Duplicate") ? "a name twice" : "unexpected text") + place;
    }

    private static String whatIsWrong(JsonProcessingException e) {
        if (e instanceof PropertyBindingException) {
            return "a value of an unknown name";
        }
        if (e.getCause() instanceof IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().get(0).getFieldName() + " has a value of the wrong type";
        }
        return "a value of the wrong type";
    }
}
