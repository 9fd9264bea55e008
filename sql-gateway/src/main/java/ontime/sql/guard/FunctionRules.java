package ontime.sql.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAlias;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.BinaryOperator;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Concat;
import org.apache.spark.sql.catalyst.expressions.CreateNamedStruct;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamePlaceholder$;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.SpecialFrameBoundary;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.catalyst.expressions.UnaryPositive;
import org.apache.spark.sql.catalyst.trees.TreeNode;

/** Which functions a statement may call, and how large their results may become. */
final class FunctionRules {

    /** The largest text or list that a function may make of a small one. */
    static final int LARGEST = 10_000;

    private static final String RESOURCE = "/ontime/sql/functions.txt";
    private static final Set<String> ALLOWED = read();

    /** Functions that make rows: they alone may stand in FROM or LATERAL VIEW. */
    private static final Set<String> ROW_MAKERS =
            Set.of("explode", "explode_outer", "inline", "inline_outer", "posexplode", "posexplode_outer", "stack");

    /** Functions whose result can be much larger than their arguments, with the argument that says how large. */
    private static final Map<String, Integer> SIZES =
            Map.of("repeat", 1, "space", 0, "lpad", 1, "rpad", 1, "array_repeat", 1);

    private static final Set<String> GROWING = Stream.concat(
                    SIZES.keySet().stream(), Stream.of("replace", "sequence", "format_string", "printf", "translate"))
            .collect(Collectors.toUnmodifiableSet());

    /** Functions with a regular expression, with its argument. */
    private static final Map<String, Integer> REGEXES = Map.of(
            "regexp", 1,
            "regexp_count", 1,
            "regexp_extract", 1,
            "regexp_extract_all", 1,
            "regexp_instr", 1,
            "regexp_like", 1,
            "regexp_replace", 1,
            "regexp_substr", 1,
            "rlike", 1,
            "split", 1);

    /** Functions whose last arguments would be options or reach further than a statement should. */
    private static final Map<String, Integer> MOST_ARGUMENTS =
            Map.of("from_json", 2, "to_json", 1, "window", 2, "sequence", 3, "array_sort", 2);

    /** Functions with arguments that Spark computes while it plans, with the first of these arguments. */
    private static final Map<String, Integer> PLANNED = Map.ofEntries(
            Map.entry("any_value", 1),
            Map.entry("approx_percentile", 1),
            Map.entry("bround", 1),
            Map.entry("ceil", 1),
            Map.entry("ceiling", 1),
            Map.entry("collate", 1),
            Map.entry("date_format", 1),
            Map.entry("first", 1),
            Map.entry("first_value", 1),
            Map.entry("floor", 1),
            Map.entry("format_number", 1),
            Map.entry("from_unixtime", 1),
            Map.entry("get_json_object", 1),
            Map.entry("last", 1),
            Map.entry("last_value", 1),
            Map.entry("listagg", 1),
            Map.entry("mask", 1),
            Map.entry("months_between", 2),
            Map.entry("next_day", 1),
            Map.entry("nth_value", 1),
            Map.entry("ntile", 0),
            Map.entry("percentile", 1),
            Map.entry("percentile_approx", 1),
            Map.entry("percentile_cont", 0),
            Map.entry("percentile_disc", 0),
            Map.entry("rand", 0),
            Map.entry("randn", 0),
            Map.entry("random", 0),
            Map.entry("round", 1),
            Map.entry("sha2", 1),
            Map.entry("sort_array", 1),
            Map.entry("string_agg", 1),
            Map.entry("to_char", 1),
            Map.entry("to_date", 1),
            Map.entry("to_number", 1),
            Map.entry("to_timestamp", 1),
            Map.entry("to_timestamp_ntz", 1),
            Map.entry("to_unix_timestamp", 1),
            Map.entry("to_varchar", 1),
            Map.entry("trunc", 1),
            Map.entry("try_to_date", 1),
            Map.entry("try_to_number", 1),
            Map.entry("try_to_timestamp", 1),
            Map.entry("uniform", 0),
            Map.entry("unix_timestamp", 1),
            Map.entry("window", 1));

    /** Functions of which Spark computes one argument while it plans. */
    private static final Map<String, Integer> PLANNED_ONE = Map.ofEntries(
            Map.entry("date_part", 0),
            Map.entry("date_trunc", 0),
            Map.entry("datepart", 0),
            Map.entry("extract", 0),
            Map.entry("lag", 1),
            Map.entry("lead", 1));

    /** What may be computed while Spark plans: short, and no larger than what is written. */
    private static final Set<String> SHORT = Set.of(
            "abs",
            "array",
            "bigint",
            "boolean",
            "concat",
            "current_date",
            "current_timestamp",
            "date",
            "decimal",
            "double",
            "float",
            "int",
            "lower",
            "make_date",
            "make_timestamp",
            "map",
            "named_struct",
            "now",
            "smallint",
            "string",
            "struct",
            "timestamp",
            "tinyint",
            "to_date",
            "to_timestamp",
            "upper");

    /** The most rows that {@code stack} may make of one. */
    private static final int MOST_STACKED = 100;

    private static final int MOST_ACCURATE = 10_000;
    private static final Pattern WIDE = Pattern.compile("%[^a-zA-Z%]*\\d{3}");

    private final Literals literals;

    FunctionRules(Literals literals) {
        this.literals = literals;
    }

    /**
     * Checks a call.
     *
     * @param call where it is
     * @param inFrom whether it makes rows of its own, in FROM or LATERAL VIEW
     * @throws StatementException if the function may not be called, or not so
     */
    void check(TreeNode<?> call, List<String> nameParts, List<Expression> arguments, boolean inFrom) {
        if (nameParts.size() != 1) {
            throw refused(call, "Functions are called by their name alone, without a catalog or schema.");
        }
        String name = nameParts.get(0).toLowerCase(Locale.ROOT);
        if (!(inFrom ? ROW_MAKERS : ALLOWED).contains(name)) {
            throw refused(call, "The function %s is not available.".formatted(printable(nameParts.get(0))));
        }
        if (arguments.size() > MOST_ARGUMENTS.getOrDefault(name, Integer.MAX_VALUE)) {
            throw refused(call, "%s takes no further arguments here.".formatted(name));
        }
        checkPlanned(name, arguments);
        checkSize(call, name, arguments);
        checkRegex(call, name, arguments);
        checkAccuracy(call, name, arguments);
        if (name.equals("from_json")
                && arguments.size() > 1
                && literals.text(arguments.get(1)).isEmpty()) {
            throw refused(call, "The schema of from_json must be written in the statement.");
        }
    }

    private static void checkPlanned(String name, List<Expression> arguments) {
        int first = PLANNED.getOrDefault(name, arguments.size());
        for (int index = first; index < arguments.size(); index++) {
            requireWritten(arguments.get(index), "This argument of " + name);
        }
        Integer one = PLANNED_ONE.get(name);
        if (one != null && one < arguments.size()) {
            requireWritten(arguments.get(one), "This argument of " + name);
        }
        if (name.equals("named_struct")) {
            for (int index = 0; index < arguments.size(); index += 2) {
                requireWritten(arguments.get(index), "A name in named_struct");
            }
        }
    }

    /**
     * Requires a value that Spark computes while it plans, where nobody can stop it, to be written in the statement.
     *
     * @param what the value is, as the beginning of a sentence
     * @throws StatementException if it has columns, or functions that may take long or make much of little
     */
    static void requireWritten(Expression value, String what) {
        if (value.exists(part -> !isShort(part))) {
            throw refused(value, what + " must be written in the statement.");
        }
    }

    private static boolean isShort(Expression part) {
        return part instanceof UnresolvedFunction function
                ? function.nameParts().size() == 1
                        && SHORT.contains(function.nameParts().head().toLowerCase(Locale.ROOT))
                : part instanceof Literal
                        || part instanceof NamedParameter
                        || part instanceof Cast
                        || part instanceof UnaryMinus
                        || part instanceof UnaryPositive
                        || part instanceof BinaryOperator
                        || part instanceof Not
                        || part instanceof Concat
                        || part instanceof CreateNamedStruct
                        || part instanceof NamePlaceholder$
                        || part instanceof Alias
                        || part instanceof UnresolvedAlias
                        || part instanceof SpecialFrameBoundary;
    }

    private void checkSize(TreeNode<?> call, String name, List<Expression> arguments) {
        if (!GROWING.contains(name)) {
            return;
        }
        if (arguments.stream().anyMatch(FunctionRules::grows)) {
            throw limit(call, "%s cannot be applied to the result of such a function.".formatted(name));
        }
        Integer size = SIZES.get(name);
        if (size != null && size < arguments.size()) {
            requireAtMost(call, arguments.get(size), LARGEST, "The length in " + name);
        }
        if (name.equals("sequence")) {
            checkSequence(call, arguments);
        }
        if ((name.equals("format_string") || name.equals("printf")) && !arguments.isEmpty()) {
            String format = literals.text(arguments.get(0))
                    .orElseThrow(
                            () -> refused(call, "The format of %s must be written in the statement.".formatted(name)));
            if (WIDE.matcher(format).find()) {
                throw limit(call, "A width in the format of %s is larger than 99.".formatted(name));
            }
        }
    }

    private void checkSequence(TreeNode<?> call, List<Expression> arguments) {
        if (arguments.size() < 2) {
            return;
        }
        OptionalLong first = literals.number(arguments.get(0));
        OptionalLong last = literals.number(arguments.get(1));
        if (first.isEmpty() || last.isEmpty()) {
            throw refused(call, "The first and last value of sequence must be written in the statement.");
        }
        boolean days = literals.isDay(arguments.get(0));
        // An hour is the shortest step that anybody needs.
        long most = days && arguments.size() > 2 ? LARGEST / 24 : LARGEST;
        if (days && arguments.size() > 2 && !isLongStep(arguments.get(2))) {
            throw limit(call, "The step of sequence must be at least an hour.");
        }
        long length;
        try {
            length = Math.abs(Math.subtractExact(last.getAsLong(), first.getAsLong()));
        } catch (ArithmeticException e) {
            length = Long.MAX_VALUE;
        }
        if (length > most) {
            throw limit(call, String.format(Locale.ROOT, "A sequence may have %d values at most.", LARGEST));
        }
    }

    /** Whether a step of time is at least an hour: days, in microseconds, or whole months. */
    private boolean isLongStep(Expression step) {
        return literals.find(step)
                .map(Literal::value)
                .filter(value -> value instanceof Integer
                        || (value instanceof Long microseconds && Math.abs(microseconds) >= 3_600_000_000L))
                .isPresent();
    }

    private void checkRegex(TreeNode<?> call, String name, List<Expression> arguments) {
        Integer index = REGEXES.get(name);
        if (index != null && index < arguments.size()) {
            checkRegex(call, arguments.get(index));
        }
    }

    /**
     * Checks a regular expression.
     *
     * @throws StatementException if it is not written in the statement, or may take too long
     */
    void checkRegex(TreeNode<?> call, Expression regex) {
        String text = literals.text(regex)
                .orElseThrow(() -> refused(call, "A regular expression must be written in the statement."));
        String trouble = Patterns.troubleOfRegex(text);
        if (!trouble.isEmpty()) {
            throw limit(call, "The regular expression " + trouble + ".");
        }
    }

    /**
     * Checks a pattern of LIKE.
     *
     * @throws StatementException if it is not written in the statement, or may take too long
     */
    void checkLike(TreeNode<?> call, Expression pattern) {
        checkLike(
                call,
                literals.text(pattern)
                        .orElseThrow(() -> refused(call, "A pattern of LIKE must be written in the statement.")));
    }

    void checkLike(TreeNode<?> call, String pattern) {
        String trouble = Patterns.troubleOfLike(pattern);
        if (!trouble.isEmpty()) {
            throw limit(call, "The pattern of LIKE " + trouble + ".");
        }
    }

    private void checkAccuracy(TreeNode<?> call, String name, List<Expression> arguments) {
        if ((name.equals("percentile_approx") || name.equals("approx_percentile")) && arguments.size() > 2) {
            requireAtMost(call, arguments.get(2), MOST_ACCURATE, "The accuracy in " + name);
        }
        if (name.equals("approx_count_distinct") && arguments.size() > 1) {
            throw refused(call, "approx_count_distinct has one argument here.");
        }
        if (name.equals("stack") && !arguments.isEmpty()) {
            requireAtMost(call, arguments.get(0), MOST_STACKED, "The number of rows in stack");
        }
        if (name.equals("format_number")
                && arguments.size() > 1
                && literals.text(arguments.get(1)).isEmpty()) {
            requireAtMost(call, arguments.get(1), MOST_STACKED, "The number of digits in format_number");
        }
        if (name.equals("ntile") && !arguments.isEmpty()) {
            requireAtMost(call, arguments.get(0), LARGEST, "The number of groups in ntile");
        }
    }

    private void requireAtMost(TreeNode<?> call, Expression number, long most, String what) {
        OptionalLong value = literals.number(number);
        if (value.isEmpty()) {
            throw refused(call, what + " must be a number that is written in the statement.");
        }
        if (value.getAsLong() > most) {
            throw limit(call, String.format(Locale.ROOT, "%s may be %d at most.", what, most));
        }
    }

    private static boolean grows(Expression expression) {
        return expression.exists(node -> node instanceof UnresolvedFunction function
                && GROWING.contains(function.nameParts().last().toLowerCase(Locale.ROOT)));
    }

    private static StatementException refused(TreeNode<?> call, String message) {
        return StatementException.at(call, Kind.REFUSED, message, null);
    }

    private static StatementException limit(TreeNode<?> call, String message) {
        return StatementException.at(call, Kind.LIMIT, message, null);
    }

    private static String printable(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "..." : name;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FunctionRules.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
