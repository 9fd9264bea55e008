package ontime.model.airplane;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object whose values are texts, numbers or null: all that a line of a table needs, without a library. */
final class FlatJson {

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /**
     * The object's values by name; numbers as written, without those that are null.
     *
     * @throws IllegalArgumentException where the text is no such object
     */
    static Map<String, String> parse(String text) {
        return new FlatJson(text).object();
    }

    private Map<String, String> object() {
        Map<String, String> values = new LinkedHashMap<>();
        expect('{');
        while (peek() != '}') {
            String name = string();
            expect(':');
            String value = peek() == '"' ? string() : literal();
            if (!value.equals("null")) {
                values.put(name, value);
            }
            if (peek() == ',') {
                at++;
            }
        }
        return values;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (here() != '"') {
            string.append(here() == '\\' ? escaped() : here());
            at++;
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        at++;
        return switch (here()) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> here();
        };
    }

    private char unicode() {
        if (at + 5 > text.length() || !text.substring(at + 1, at + 5).matches("\\p{XDigit}{4}")) {
            throw broken();
        }
        char c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
        at += 4;
        return c;
    }

    private String literal() {
        int begin = at;
        while (Character.isLetterOrDigit(here()) || "+-.".indexOf(here()) >= 0) {
            at++;
        }
        if (begin == at) {
            throw broken();
        }
        return text.substring(begin, at);
    }

    private char peek() {
        while (Character.isWhitespace(here())) {
            at++;
        }
        return here();
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw broken();
        }
        at++;
    }

    private char here() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("not a JSON object of texts and numbers, from column " + (at + 1));
    }
}
