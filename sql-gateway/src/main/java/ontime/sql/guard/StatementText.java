package ontime.sql.guard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;

/** The limits of a statement's text, which keep the parser itself from harm. */
final class StatementText {

    static final int MOST_BYTES = 20_000;
    static final int DEEPEST = 150;

    private StatementText() {}

    /**
     * Checks a text before it is parsed.
     *
     * @throws StatementException if it is empty, too long or nested too deep, or has a variable of Spark
     */
    static void check(String text) {
        if (text.isBlank()) {
            throw new StatementException(SqlProblem.of(Kind.SYNTAX, "The statement is empty.", null));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw limit(String.format(Locale.ROOT, "The statement is longer than %d bytes.", MOST_BYTES));
        }
        // Spark would replace it by a setting or an environment variable, before anything can be checked.
        if (text.contains("${")) {
            throw new StatementException(SqlProblem.of(
                    Kind.REFUSED, "Variables such as ${name} are not available.", "Use a parameter: :name"));
        }
        if (depth(text) > DEEPEST) {
            throw limit(String.format(Locale.ROOT, "More than %d brackets are nested in one another.", DEEPEST));
        }
    }

    private static StatementException limit(String message) {
        return new StatementException(SqlProblem.of(Kind.LIMIT, message, null));
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '<') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (c == ')' || c == ']' || c == '>') {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }
}
