package ontime.sql.guard;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The values in a statement that are known before it runs: what is written in it, and its parameters.
 *
 * @param parameters by name
 */
record Literals(Map<String, Literal> parameters) {

    private static final long MICROSECONDS_OF_A_DAY = 86_400_000_000L;

    /** The literal that an expression is; empty if its value depends on rows. */
    Optional<Literal> find(Expression expression) {
        if (expression instanceof Literal literal) {
            return Optional.of(literal);
        }
        if (expression instanceof NamedParameter parameter) {
            return Optional.ofNullable(parameters.get(parameter.name()));
        }
        return expression instanceof Cast cast ? find(cast.child()) : Optional.empty();
    }

    Optional<String> text(Expression expression) {
        return find(expression)
                .map(Literal::value)
                .filter(UTF8String.class::isInstance)
                .map(Object::toString);
    }

    /** A whole number, or the days of a date or timestamp since 1970. */
    OptionalLong number(Expression expression) {
        if (expression instanceof UnaryMinus minus) {
            OptionalLong positive = number(minus.child());
            return positive.isPresent() ? OptionalLong.of(-positive.getAsLong()) : positive;
        }
        Optional<Literal> literal = find(expression);
        if (literal.isEmpty() || !(literal.get().value() instanceof Number value)) {
            return OptionalLong.empty();
        }
        return literal.get().dataType() instanceof TimestampType
                ? OptionalLong.of(value.longValue() / MICROSECONDS_OF_A_DAY)
                : OptionalLong.of(value.longValue());
    }

    /** Whether an expression is a date or a point in time. */
    boolean isDay(Expression expression) {
        return find(expression)
                .map(Literal::dataType)
                .filter(type -> type instanceof DateType || type instanceof TimestampType)
                .isPresent();
    }
}
