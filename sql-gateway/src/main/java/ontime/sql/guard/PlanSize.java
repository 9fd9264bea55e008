package ontime.sql.guard;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import scala.Option;
import scala.Product;
import scala.Tuple3;
import scala.collection.Iterator;

/**
 * How large a statement becomes while Spark plans it, which nobody can stop. Spark writes a named subquery wherever its
 * name is used, and an expression wherever its alias is used: a few lines that each use the line before twice would
 * grow beyond any memory.
 *
 * @param tables the tables to be read, each as often as it is used
 * @param copies the most copies that Spark may make of an expression
 */
record PlanSize(double tables, double copies) {

    static final int MOST_TABLES = 64;
    static final int MOST_COPIES = 100_000;

    private static final PlanSize NOTHING = new PlanSize(0, 1);

    /**
     * Checks the size.
     *
     * @throws StatementException if it is beyond a limit
     */
    static void check(LogicalPlan plan) {
        PlanSize size = of(plan, Map.of());
        if (size.tables > MOST_TABLES) {
            throw limit("The statement reads tables more than %d times; a named subquery counts each time it is used."
                    .formatted(MOST_TABLES));
        }
        if (size.copies > MOST_COPIES) {
            throw limit("The statement uses expressions of expressions too often.");
        }
    }

    private static StatementException limit(String message) {
        return new StatementException(SqlProblem.of(Kind.LIMIT, message, null));
    }

    /** The size of a part of a plan. */
    private static PlanSize of(Object part, Map<String, PlanSize> named) {
        if (part instanceof UnresolvedRelation relation) {
            PlanSize table = new PlanSize(1, 1);
            return relation.multipartIdentifier().size() > 1
                    ? table
                    : named.getOrDefault(lower(relation.multipartIdentifier().last()), table);
        }
        if (part instanceof UnresolvedWith with) {
            return ofWith(with, named);
        }
        PlanSize inside = NOTHING;
        if (part instanceof Product product) {
            inside = ofAll(product.productIterator(), named);
        } else if (part instanceof scala.collection.Iterable<?> parts) {
            inside = ofAll(parts.iterator(), named);
        }
        return part instanceof LogicalPlan plan ? new PlanSize(inside.tables, inside.copies * mostUses(plan)) : inside;
    }

    private static PlanSize ofWith(UnresolvedWith with, Map<String, PlanSize> outer) {
        Map<String, PlanSize> named = new HashMap<>(outer);
        Iterator<Tuple3<String, SubqueryAlias, Option<Object>>> relations =
                with.cteRelations().iterator();
        while (relations.hasNext()) {
            Tuple3<String, SubqueryAlias, Option<Object>> relation = relations.next();
            named.put(lower(relation._1()), of(relation._2(), Map.copyOf(named)));
        }
        return of(with.child(), named);
    }

    private static PlanSize ofAll(Iterator<?> parts, Map<String, PlanSize> named) {
        double tables = 0;
        double copies = 1;
        while (parts.hasNext()) {
            PlanSize size = of(parts.next(), named);
            tables += size.tables;
            copies = Math.max(copies, size.copies);
        }
        return new PlanSize(tables, copies);
    }

    /** How often an expression of a plan uses the same column, through the aliases of the same SELECT. */
    private static double mostUses(LogicalPlan plan) {
        Map<String, Double> aliases = new HashMap<>();
        double most = 1;
        Iterator<?> parts = plan.productIterator();
        while (parts.hasNext()) {
            if (parts.next() instanceof scala.collection.Iterable<?> expressions) {
                Iterator<?> each = expressions.iterator();
                while (each.hasNext()) {
                    Object expression = each.next();
                    double uses = mostUses(expression, aliases);
                    most = Math.max(most, uses);
                    if (expression instanceof Alias alias) {
                        aliases.merge(lower(alias.name()), uses, Math::max);
                    }
                }
            }
        }
        return Math.max(most, mostUsesOfConditions(plan, aliases));
    }

    private static double mostUsesOfConditions(LogicalPlan plan, Map<String, Double> aliases) {
        double most = 1;
        Iterator<?> parts = plan.productIterator();
        while (parts.hasNext()) {
            Object part = parts.next();
            if (!(part instanceof LogicalPlan) && !(part instanceof scala.collection.Iterable<?>)) {
                most = Math.max(most, mostUses(part, aliases));
            }
        }
        return most;
    }

    private static double mostUses(Object expression, Map<String, Double> aliases) {
        Map<String, Double> uses = new HashMap<>();
        count(expression, aliases, uses);
        return uses.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }

    private static void count(Object part, Map<String, Double> aliases, Map<String, Double> uses) {
        if (part instanceof UnresolvedAttribute attribute) {
            String name = lower(attribute.nameParts().last());
            uses.merge(name, aliases.getOrDefault(name, 1.0), Double::sum);
        } else if (part instanceof LogicalPlan) {
            // A subquery is counted as a plan of its own.
        } else if (part instanceof Product product) {
            product.productIterator().foreach(inner -> {
                count(inner, aliases, uses);
                return null;
            });
        } else if (part instanceof scala.collection.Iterable<?> parts) {
            parts.iterator().foreach(inner -> {
                count(inner, aliases, uses);
                return null;
            });
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
