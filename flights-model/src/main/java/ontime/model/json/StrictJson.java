package ontime.model.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) from bytes that anyone may have written: UTF-8 without errors, one value and nothing after it, no
 * name twice in an object, and no nesting that could exhaust the stack.
 */
public final class StrictJson {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Map<Character, Character> ESCAPES =
            Map.of('"', '"', '\\', '\\', '/', '/', 'b', '\b', 'f', '\f', 'n', '\n', 'r', '\r', 't', '\t');
    private static final int DEEPEST = 8;
    private static final int UNICODE_DIGITS = 4;
    private static final char FIRST_PRINTABLE = 0x20;

    private final String text;
    private int at;
    private int depth;

    private StrictJson(String text) {
        this.text = text;
    }

    /**
     * An object of these bytes: texts as String, numbers as Double, arrays as List, objects as Map.
     *
     * @throws BrokenJsonException where they are no such object
     */
    public static Map<String, @Nullable Object> object(byte[] utf8) {
        StrictJson json = new StrictJson(decode(utf8));
        json.skipBlanks();
        Map<String, @Nullable Object> object = json.object();
        json.skipBlanks();
        if (json.at < json.text.length()) {
            throw json.broken("something after the end");
        }
        return object;
    }

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

    private @Nullable Object value() {
        skipBlanks();
        return switch (here()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        open('{');
        boolean more = !closes('}');
        while (more) {
            skipBlanks();
            String name = string();
            skipBlanks();
            expect(':');
            if (values.containsKey(name)) {
                throw broken("a name twice");
            }
            values.put(name, value());
            more = !closesOrGoesOn('}');
        }
        depth--;
        return Collections.unmodifiableMap(values);
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> values = new ArrayList<>();
        open('[');
        boolean more = !closes(']');
        while (more) {
            values.add(value());
            more = !closesOrGoesOn(']');
        }
        depth--;
        return Collections.unmodifiableList(values);
    }

    private void open(char bracket) {
        expect(bracket);
        depth++;
        if (depth > DEEPEST) {
            throw broken("too deep");
        }
    }

    private boolean closes(char bracket) {
        skipBlanks();
        boolean closes = here() == bracket;
        if (closes) {
            at++;
        }
        return closes;
    }

    private boolean closesOrGoesOn(char bracket) {
        boolean closes = closes(bracket);
        if (!closes) {
            expect(',');
        }
        return closes;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (here() != '"') {
            char c = here();
            at++;
            if (c < FIRST_PRINTABLE) {
                throw broken("a control character");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = here();
        at++;
        Character plain = ESCAPES.get(c);
        if (plain != null) {
            return plain;
        }
        int end = at + UNICODE_DIGITS;
        if (c != 'u' || end > text.length() || !text.substring(at, end).matches("\\p{XDigit}{4}")) {
            throw broken("an unknown escape");
        }
        char unicode = (char) Integer.parseInt(text.substring(at, end), 16);
        at = end;
        return unicode;
    }

    private Double number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw broken("no value");
        }
        at = number.end();
        return Double.valueOf(number.group());
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw broken("no value");
        }
        at += word.length();
        return value;
    }

    private void expect(char expected) {
        if (here() != expected) {
            throw broken("no " + expected);
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char here() {
        if (at >= text.length()) {
            throw broken("it ends too early");
        }
        return text.charAt(at);
    }

    private BrokenJsonException broken(String what) {
        return new BrokenJsonException("not a JSON object: " + what + " at character " + (at + 1));
    }
}
