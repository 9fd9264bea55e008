package ontime.web.sql;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the pages need to know of a statement before the gateway reads it: the names of its parameters, for the form, and
 * the tables that it may read. The gateway does not rely on it.
 */
final class TypedStatement {

    /** Comments, texts and quoted names, in which a colon means nothing; casts; and parameters. */
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*" // a comment to the end of the line
                    + "|(?s:/\\*.*?(?:\\*/|$))" // a comment
                    + "|'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.|\"\")*+\"" // texts
                    + "|`[^`]*+`" // quoted names
                    + "|::" // a cast
                    + "|(?<![A-Za-z0-9_]):([A-Za-z_][A-Za-z0-9_]*)"); // a parameter

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

    private TypedStatement() {}

    /** The names of the parameters, in the order in which they first occur. */
    static List<String> parameters(String statement) {
        Set<String> names = new LinkedHashSet<>();
        Matcher tokens = TOKEN.matcher(statement);
        while (tokens.find()) {
            String name = tokens.group(1);
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** The tables whose names occur in the statement, in any form: all that it reads, and at times more. */
    static List<String> tables(String statement, Collection<String> known) {
        Set<String> words = words(statement);
        return known.stream()
                .filter(table -> words.containsAll(words(table)))
                .sorted()
                .toList();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
