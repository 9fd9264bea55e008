package ontime.web.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.sql.SqlParameter;
import org.jspecify.annotations.Nullable;

/** The form's fields for the parameters of a statement: {@code value.origin} with {@code type.origin}. */
final class ParameterFields {

    private static final String VALUE = "value.";
    private static final String TYPE = "type.";

    private ParameterFields() {}

    /**
     * A field.
     *
     * @param name of the parameter
     * @param type its type
     * @param value as the user typed it; null if it was not asked for yet
     */
    record Field(String name, SqlParameter.Type type, @Nullable String value) {

        /** The type of the HTML input. */
        public String input() {
            return switch (type) {
                case DATE -> "date";
                case INTEGER, DECIMAL -> "text";
                case STRING, BOOLEAN, TIMESTAMP -> "text";
            };
        }
    }

    /** The fields of the parameters in a statement. */
    static List<Field> of(String statement, Map<String, SqlParameter> known) {
        return TypedStatement.parameters(statement).stream()
                .map(name -> {
                    SqlParameter value = known.get(name);
                    return value == null
                            ? new Field(name, guess(name), null)
                            : new Field(name, value.type(), value.value());
                })
                .toList();
    }

    /** The values of a form. */
    static Map<String, SqlParameter> read(String statement, Map<String, String> form) {
        Map<String, SqlParameter> values = new LinkedHashMap<>();
        for (String name : TypedStatement.parameters(statement)) {
            String value = form.get(VALUE + name);
            if (value != null) {
                values.put(
                        name,
                        new SqlParameter(find(form.get(TYPE + name)).orElseGet(() -> guess(name)), value.strip()));
            }
        }
        return values;
    }

    /** A type that the name suggests, which the user may change. */
    private static SqlParameter.Type guess(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("date") || lower.endsWith("day") || lower.equals("from") || lower.equals("to")) {
            return SqlParameter.Type.DATE;
        }
        return Stream.of("year", "month", "week", "hour", "minutes", "num", "count", "limit")
                        .anyMatch(lower::contains)
                ? SqlParameter.Type.INTEGER
                : SqlParameter.Type.STRING;
    }

    private static Optional<SqlParameter.Type> find(@Nullable String word) {
        return Stream.of(SqlParameter.Type.values())
                .filter(type -> type.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
