package ontime.sql.engine;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import scala.Function1;
import scala.runtime.AbstractPartialFunction;

/**
 * Computes limits: Spark makes {@code LIMIT 10 OFFSET 5} a limit of 10 + 5, and executes only numbers. Elsewhere the
 * gateway computes nothing that a statement says, see {@link GatewaySession}.
 */
final class ComputedLimits extends Rule<LogicalPlan> {

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return plan.transform(new Limits());
    }

    private static final class Limits extends AbstractPartialFunction<LogicalPlan, LogicalPlan> {

        @Override
        public boolean isDefinedAt(LogicalPlan plan) {
            return plan instanceof LocalLimit || plan instanceof GlobalLimit;
        }

        @Override
        public <A extends LogicalPlan, B> B applyOrElse(A plan, Function1<A, B> other) {
            LogicalPlan computed;
            if (plan instanceof LocalLimit limit) {
                computed = new LocalLimit(computed(limit.limitExpr()), limit.child());
            } else if (plan instanceof GlobalLimit limit) {
                computed = new GlobalLimit(computed(limit.limitExpr()), limit.child());
            } else {
                return other.apply(plan);
            }
            @SuppressWarnings("unchecked") // B is a supertype of LogicalPlan, which Java cannot say
            B result = (B) computed;
            return result;
        }

        private static Expression computed(Expression limit) {
            return limit instanceof Literal || !limit.foldable()
                    ? limit
                    : Literal.create(limit.eval(null), limit.dataType());
        }
    }
}
