package ontime.sql.guard;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.SpecialFrameBoundary;
import org.apache.spark.sql.catalyst.expressions.SpecifiedWindowFrame;
import scala.Function1;
import scala.runtime.AbstractPartialFunction;

/**
 * Computes the bounds of window frames: Spark reads {@code 6 PRECEDING} as minus 6 and executes only -6. Elsewhere the
 * gateway computes nothing that a statement says.
 */
final class FrameBounds extends AbstractPartialFunction<Expression, Expression> {

    @Override
    public boolean isDefinedAt(Expression expression) {
        return expression instanceof SpecifiedWindowFrame;
    }

    @Override
    public <A extends Expression, B> B applyOrElse(A expression, Function1<A, B> other) {
        if (!(expression instanceof SpecifiedWindowFrame frame)) {
            return other.apply(expression);
        }
        @SuppressWarnings("unchecked") // B is a supertype of Expression, which Java cannot say
        B computed = (B) new SpecifiedWindowFrame(frame.frameType(), computed(frame.lower()), computed(frame.upper()));
        return computed;
    }

    private static Expression computed(Expression bound) {
        return bound instanceof SpecialFrameBoundary || bound instanceof Literal || !bound.foldable()
                ? bound
                : Literal.create(bound.eval(null), bound.dataType());
    }
}
