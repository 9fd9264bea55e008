package ontime.sql.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.sql.catalyst.expressions.ArrayAggregate;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.HigherOrderFunction;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedLambdaVariable;
import org.apache.spark.sql.catalyst.expressions.OuterReference;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.Sequence;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Limits what an analysed statement says without columns. Spark may compute that in the gateway itself while it plans:
 * a text that becomes a date, a count of no rows. Nobody can stop the gateway, so such an expression must be small and
 * end soon. What depends on columns is computed by tasks, which can be stopped.
 */
final class ConstantExpressions {

    private static final double MOST_WEIGHT = 5_000_000;
    private static final double MOST_SEARCHED = 400;
    private static final double MOST_COMPARED = 2_000;
    private static final long MOST_QUANTIFIERS = 4;
    private static final double UNKNOWN_SIZE = FunctionRules.LARGEST;

    private static final Pattern QUANTIFIER = Pattern.compile("[*+?{%]");
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+?{]");

    /** Classes of Spark, by their simple names: how often their first argument is repeated says the second. */
    private static final Set<String> REPEATING =
            Set.of("ArrayRepeat", "StringLPad", "StringRPad", "StringRepeat", "StringSpace");

    /** The result can be as large as the product of the arguments. */
    private static final Set<String> MULTIPLYING =
            Set.of("ArrayJoin", "ConcatWs", "RegExpReplace", "StringReplace", "StringTranslate");

    private static final Set<String> SEARCHING = Set.of(
            "ILike",
            "Like",
            "LikeAll",
            "LikeAny",
            "NotLikeAll",
            "NotLikeAny",
            "RLike",
            "RegExpCount",
            "RegExpExtract",
            "RegExpExtractAll",
            "RegExpInStr",
            "RegExpReplace",
            "RegExpSubStr",
            "StringSplit");

    private ConstantExpressions() {}

    /**
     * Checks the expressions of an analysed plan.
     *
     * @throws StatementException if one without columns is too large or may take too long
     */
    static void check(LogicalPlan analysed) {
        if (analysed instanceof View) {
            return;
        }
        list(analysed.expressions()).forEach(ConstantExpressions::checkRoot);
        list(analysed.children()).forEach(ConstantExpressions::check);
        list(analysed.innerChildren()).forEach(inner -> {
            if (inner instanceof LogicalPlan plan) {
                check(plan);
            }
        });
        list(analysed.subqueries()).forEach(ConstantExpressions::check);
    }

    private static void checkRoot(Expression root) {
        if (isConstant(root, false)) {
            checkConstant(root);
        }
    }

    /**
     * Whether an expression has no columns. Checks its largest constant parts if it has.
     *
     * @param ofConstants whether the variables of the surrounding function {@code x -> ...} have constant values
     */
    private static boolean isConstant(Expression expression, boolean ofConstants) {
        if (expression instanceof AttributeReference
                || expression instanceof OuterReference
                || expression instanceof PlanExpression<?>) {
            return false;
        }
        if (expression instanceof NamedLambdaVariable) {
            return ofConstants;
        }
        if (expression instanceof HigherOrderFunction function) {
            return isConstant(function, ofConstants);
        }
        boolean isWhole = areConstant(list(expression.children()), ofConstants);
        if (expression instanceof AggregateExpression aggregate) {
            list(expression.children()).forEach(child -> checkIf(isWhole, child));
            // Spark computes what a subquery is where it finds no row: count(*) is 0 there.
            return aggregate.aggregateFunction().defaultResult().isDefined();
        }
        return isWhole;
    }

    private static boolean isConstant(HigherOrderFunction function, boolean ofConstants) {
        if (function instanceof ArrayAggregate aggregate
                && canGrow(aggregate.zero().dataType())) {
            throw StatementException.at(
                    (Expression) function,
                    Kind.LIMIT,
                    "aggregate collects numbers, dates, and structs of them only.",
                    "array_join makes a text of a list.");
        }
        boolean areArguments = areConstant(list(function.arguments()), ofConstants);
        boolean areFunctions = areConstant(list(function.functions()), areArguments);
        if (areArguments != areFunctions) {
            list(function.arguments()).forEach(argument -> checkIf(areArguments, argument));
            list(function.functions()).forEach(inner -> checkIf(areFunctions, inner));
        }
        return areArguments && areFunctions;
    }

    /** Whether all are constant; checks the constant ones if not all are. */
    private static boolean areConstant(List<Expression> expressions, boolean ofConstants) {
        List<Expression> constant = new ArrayList<>();
        for (Expression expression : expressions) {
            if (isConstant(expression, ofConstants)) {
                constant.add(expression);
            }
        }
        boolean areAll = constant.size() == expressions.size();
        if (!areAll) {
            constant.forEach(ConstantExpressions::checkConstant);
        }
        return areAll;
    }

    private static void checkIf(boolean isConstant, Expression expression) {
        if (isConstant) {
            checkConstant(expression);
        }
    }

    private static void checkConstant(Expression constant) {
        List<Expression> parts = new ArrayList<>();
        collect(constant, parts);
        double text = Math.max(
                1, parts.stream().mapToDouble(ConstantExpressions::bytes).sum());
        double weight = text;
        for (Expression part : parts) {
            weight *= growth(part, text);
        }
        if (weight > MOST_WEIGHT) {
            throw limit(constant, "An expression without columns makes a text or list that is too large.");
        }
        if (weight > MOST_COMPARED && parts.stream().anyMatch(part -> is(part, Set.of("Levenshtein")))) {
            throw limit(constant, "levenshtein compares texts without columns that are too long.");
        }
        boolean searches = parts.stream().anyMatch(part -> is(part, SEARCHING));
        if (searches && (weight > MOST_SEARCHED || parts.stream().anyMatch(ConstantExpressions::isHard))) {
            throw limit(
                    constant,
                    "This pattern can search columns, but not a text that is written in the statement: one of them is too"
                            + " long or has too many repetitions.");
        }
    }

    /** All parts but what is aggregated, which was checked before. */
    private static void collect(Expression part, List<Expression> parts) {
        parts.add(part);
        if (!(part instanceof AggregateExpression)) {
            list(part.children()).forEach(child -> collect(child, parts));
        }
    }

    private static double bytes(Expression part) {
        if (part instanceof Literal literal && literal.value() instanceof UTF8String text) {
            return text.numBytes();
        }
        return part instanceof Literal literal && literal.value() instanceof byte[] bytes ? bytes.length : 0;
    }

    private static double growth(Expression part, double text) {
        if (part instanceof Sequence sequence) {
            double first = number(sequence.start());
            double last = number(sequence.stop());
            return Double.isNaN(first) || Double.isNaN(last) ? UNKNOWN_SIZE : Math.abs(last - first) + 1;
        }
        if (is(part, REPEATING)) {
            List<Expression> children = list(part.children());
            double times = number(children.get(children.size() > 1 ? 1 : 0));
            return Double.isNaN(times) ? UNKNOWN_SIZE : Math.max(1, times);
        }
        return is(part, MULTIPLYING) ? text : 1;
    }

    /** The number that is written; not a number if something else is. */
    private static double number(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof Integer number ? number : Double.NaN;
    }

    private static boolean isHard(Expression part) {
        if (!(part instanceof Literal literal) || !(literal.value() instanceof UTF8String text)) {
            return false;
        }
        String pattern = text.toString();
        return QUANTIFIER.matcher(pattern).results().count() > MOST_QUANTIFIERS
                || REPEATED_GROUP.matcher(pattern).find();
    }

    private static boolean canGrow(DataType type) {
        return type.existsRecursively(inner -> inner instanceof StringType
                || inner instanceof BinaryType
                || inner instanceof ArrayType
                || inner instanceof MapType);
    }

    private static boolean is(Expression part, Set<String> classes) {
        return classes.contains(part.getClass().getSimpleName());
    }

    private static StatementException limit(Expression place, String message) {
        return StatementException.at(place, Kind.LIMIT, message, null);
    }

    private static <T> List<T> list(Seq<T> values) {
        return CollectionConverters.asJava(values);
    }
}
