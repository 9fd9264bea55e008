package ontime.sql.guard;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Limits of patterns: Java's regular expressions can take longer than the universe exists. */
final class Patterns {

    private static final int LONGEST = 200;
    private static final int MOST_UNBOUNDED = 3;
    private static final int MOST_WILDCARDS = 4;
    private static final int MOST_REPEATS = 100;
    private static final Pattern BACKREFERENCE = Pattern.compile("\\\\[1-9k]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\.", Pattern.DOTALL);
    private static final Pattern UNBOUNDED = Pattern.compile("[*+]|\\{\\d+,\\}");
    private static final Pattern BOUNDED = Pattern.compile("\\{(\\d+)(?:,(\\d+))?\\}");

    private Patterns() {}

    /** What is wrong with a regular expression; empty if nothing is. */
    static String troubleOfRegex(String regex) {
        if (regex.length() > LONGEST) {
            return String.format(Locale.ROOT, "is longer than %d characters", LONGEST);
        }
        if (BACKREFERENCE.matcher(regex).find()) {
            return "refers back to a group";
        }
        if (UNBOUNDED.matcher(ESCAPED.matcher(regex).replaceAll("x")).results().count() > MOST_UNBOUNDED) {
            return String.format(Locale.ROOT, "has more than %d unbounded repetitions (* or +)", MOST_UNBOUNDED);
        }
        boolean repeatsMuch =
                BOUNDED.matcher(regex).results().anyMatch(repeat -> isMuch(repeat.group(1)) || isMuch(repeat.group(2)));
        if (repeatsMuch) {
            return String.format(Locale.ROOT, "repeats more than %d times", MOST_REPEATS);
        }
        try {
            Pattern.compile(regex);
            return "";
        } catch (PatternSyntaxException e) {
            return "cannot be read: " + e.getDescription();
        }
    }

    /** What is wrong with a pattern of LIKE; empty if nothing is. */
    static String troubleOfLike(String pattern) {
        if (pattern.length() > LONGEST) {
            return String.format(Locale.ROOT, "is longer than %d characters", LONGEST);
        }
        return pattern.chars().filter(c -> c == '%').count() > MOST_WILDCARDS
                ? String.format(Locale.ROOT, "has more than %d wildcards (%%)", MOST_WILDCARDS)
                : "";
    }

    private static boolean isMuch(@Nullable String number) {
        return number != null && (number.length() > 3 || Integer.parseInt(number) > MOST_REPEATS);
    }
}
