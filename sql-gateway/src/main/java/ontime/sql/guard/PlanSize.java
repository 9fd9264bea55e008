package ontime.sql.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.sql.catalyst.analysis.Star;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LateralJoin;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Pivot;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.Unpivot;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import scala.Option;
import scala.Product;
import scala.Tuple3;
import scala.collection.Iterator;

/**
 * How large a statement becomes while Spark plans it, which nobody can stop. Spark writes a named subquery wherever its
 * name is used, an expression wherever its alias is used, and all columns for each {@code *}: a few lines that each use
 * the line before twice would grow beyond any memory.
 *
 * @param tables the tables to be read, each as often as it is used
 * @param copies the most copies that Spark may make of an expression
 * @param columns of the plan's rows, at most
 * @param widest the most columns of any part of the plan
 */
record PlanSize(double tables, double copies, double columns, double widest) {

    static final int MOST_TABLES = 64;
    static final int MOST_COPIES = 100_000;
    static final int MOST_COLUMNS = 2_000;

    /** As many as the flights have, which are the widest table. */
    private static final double COLUMNS_OF_A_TABLE = 120;

    /** As many as functions that make rows usually do. */
    private static final double COLUMNS_OF_A_LIST = 10;

    /** Each value of UNPIVOT makes one more copy of the row; ten copies count as one more row of columns. */
    private static final double UNPIVOTED = 0.1;

    private static final PlanSize NOTHING = new PlanSize(0, 1, 0, 0);
    private static final PlanSize TABLE = new PlanSize(1, 1, COLUMNS_OF_A_TABLE, COLUMNS_OF_A_TABLE);

    /**
     * Checks the size.
     *
     * @throws StatementException if it is beyond a limit
     */
    static void check(LogicalPlan plan) {
        PlanSize size = of(plan, Map.of());
        if (size.tables > MOST_TABLES) {
            throw limit(String.format(
                    Locale.ROOT,
                    "The statement reads tables more than %d times; a named subquery counts each time it is used.",
                    MOST_TABLES));
        }
        if (size.copies > MOST_COPIES) {
            throw limit("The statement uses expressions of expressions too often.");
        }
        if (size.widest > MOST_COLUMNS) {
            throw limit(String.format(
                    Locale.ROOT,
                    "The statement has more than %d columns; each * counts as all columns of its tables.",
                    MOST_COLUMNS));
        }
    }

    private static StatementException limit(String message) {
        return new StatementException(SqlProblem.of(Kind.LIMIT, message, null));
    }

    /** The size of a part of a plan. */
    private static PlanSize of(Object part, Map<String, PlanSize> named) {
        if (part instanceof UnresolvedRelation relation) {
            return relation.multipartIdentifier().size() > 1
                    ? TABLE
                    : named.getOrDefault(lower(relation.multipartIdentifier().last()), TABLE);
        }
        if (part instanceof UnresolvedWith with) {
            return ofWith(with, named);
        }
        if (part instanceof LogicalPlan plan) {
            return ofPlan(plan, named);
        }
        if (part instanceof Product product) {
            return ofAll(product.productIterator(), named);
        }
        return part instanceof scala.collection.Iterable<?> parts ? ofAll(parts.iterator(), named) : NOTHING;
    }

    private static PlanSize ofWith(UnresolvedWith with, Map<String, PlanSize> outer) {
        Map<String, PlanSize> named = new HashMap<>(outer);
        double widest = 0;
        Iterator<Tuple3<String, SubqueryAlias, Option<Object>>> relations =
                with.cteRelations().iterator();
        while (relations.hasNext()) {
            Tuple3<String, SubqueryAlias, Option<Object>> relation = relations.next();
            PlanSize size = of(relation._2(), Map.copyOf(named));
            widest = Math.max(widest, size.widest);
            // A use counts even if no table is read.
            named.put(
                    lower(relation._1()),
                    new PlanSize(Math.max(1, size.tables), size.copies, size.columns, size.widest));
        }
        PlanSize whole = of(with.child(), named);
        return new PlanSize(whole.tables, whole.copies, whole.columns, Math.max(widest, whole.widest));
    }

    private static PlanSize ofPlan(LogicalPlan plan, Map<String, PlanSize> named) {
        List<PlanSize> children = new ArrayList<>();
        PlanSize inside = NOTHING;
        Iterator<?> parts = plan.productIterator();
        while (parts.hasNext()) {
            Object part = parts.next();
            PlanSize size = of(part, named);
            inside = inside.and(size);
            // The parts of a union are a list, and the right side of a lateral join is an expression.
            if (part instanceof LogicalPlan
                    || part instanceof scala.collection.Iterable<?>
                    || plan instanceof LateralJoin) {
                children.add(size);
            }
        }
        double columns = columns(plan, children);
        double widest = Math.max(inside.widest, columns);
        if (plan instanceof Unpivot unpivot && unpivot.values().isDefined()) {
            widest = Math.max(widest, unpivot.values().get().size() * columns * UNPIVOTED);
        }
        return new PlanSize(inside.tables, inside.copies * mostUses(plan), columns, widest);
    }

    private static double columns(LogicalPlan plan, List<PlanSize> children) {
        double widest = children.stream().mapToDouble(PlanSize::columns).max().orElse(0);
        if (plan instanceof Join || plan instanceof LateralJoin) {
            return children.stream().mapToDouble(PlanSize::columns).sum();
        }
        if (plan instanceof Project project) {
            return columns(project.projectList(), widest);
        }
        if (plan instanceof Aggregate aggregate) {
            return columns(aggregate.aggregateExpressions(), widest);
        }
        if (plan instanceof Pivot pivot) {
            return widest
                    + (double) pivot.pivotValues().size() * pivot.aggregates().size();
        }
        if (plan instanceof Generate generate) {
            return widest + COLUMNS_OF_A_LIST + stars(generate.generator()) * widest;
        }
        return plan instanceof Unpivot ? widest + COLUMNS_OF_A_LIST : widest;
    }

    private static double columns(scala.collection.Iterable<?> expressions, double ofChild) {
        double columns = 0;
        Iterator<?> each = expressions.iterator();
        while (each.hasNext()) {
            columns += Math.max(1, stars(each.next()) * ofChild);
        }
        return columns;
    }

    /** How many {@code *} an expression has. */
    private static double stars(Object part) {
        if (part instanceof Star) {
            return 1;
        }
        if (part instanceof LogicalPlan) {
            return 0;
        }
        Iterator<?> parts = part instanceof Product product
                ? product.productIterator()
                : part instanceof scala.collection.Iterable<?> list
                        ? list.iterator()
                        : scala.collection.Iterator.empty();
        double stars = 0;
        while (parts.hasNext()) {
            stars += stars(parts.next());
        }
        return stars;
    }

    private static PlanSize ofAll(Iterator<?> parts, Map<String, PlanSize> named) {
        PlanSize all = NOTHING;
        while (parts.hasNext()) {
            all = all.and(of(parts.next(), named));
        }
        return all;
    }

    private PlanSize and(PlanSize other) {
        return new PlanSize(
                tables + other.tables,
                Math.max(copies, other.copies),
                Math.max(columns, other.columns),
                Math.max(widest, other.widest));
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
