package ontime.sql.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedGenerator;
import org.apache.spark.sql.catalyst.analysis.UnresolvedInlineTable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStar;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStarExceptOrReplace;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.BaseGroupingSets;
import org.apache.spark.sql.catalyst.expressions.Cube;
import org.apache.spark.sql.catalyst.expressions.GroupingSets;
import org.apache.spark.sql.catalyst.expressions.ILike;
import org.apache.spark.sql.catalyst.expressions.LambdaFunction;
import org.apache.spark.sql.catalyst.expressions.Like;
import org.apache.spark.sql.catalyst.expressions.LikeAllBase;
import org.apache.spark.sql.catalyst.expressions.LikeAnyBase;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.RLike;
import org.apache.spark.sql.catalyst.expressions.Rollup;
import org.apache.spark.sql.catalyst.expressions.SpecifiedWindowFrame;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Offset;
import org.apache.spark.sql.catalyst.plans.logical.Pivot;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Product;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The first check of a parsed statement, before Spark analyses it: analysis alone would run scripts and EXECUTE
 * IMMEDIATE. Every object of which the plan consists must be of an allowed class, every function on the list, and every
 * table granted.
 */
final class PlanGuard {

    private static final int DEEPEST = 500;
    private static final int MOST_PARTS = 20_000;
    private static final int MOST_GROUPING_COLUMNS = 6;
    private static final int MOST_GROUPING_SETS = 64;

    /** Spark makes a copy of each row for each. */
    private static final int MOST_DISTINCT = 32;

    /** Columns that Spark knows although no table has them: who runs the process, and where files are. */
    private static final Set<String> HIDDEN = Set.of(
            "user",
            "current_user",
            "session_user",
            "current_catalog",
            "current_database",
            "current_schema",
            "current_path",
            "_metadata");

    private final Set<String> granted;
    private final Literals literals;
    private final FunctionRules functions;
    private final Set<String> named = new HashSet<>();
    private int parts;
    private int distinct;

    private PlanGuard(Set<String> granted, Map<String, Literal> parameters) {
        this.granted = granted.stream().map(PlanGuard::lower).collect(Collectors.toUnmodifiableSet());
        this.literals = new Literals(parameters);
        this.functions = new FunctionRules(literals);
    }

    /**
     * Checks a parsed statement.
     *
     * @param granted the tables that its author may read
     * @param parameters the values of its parameters
     * @throws StatementException with the first thing that is not allowed, and its place
     */
    static void check(LogicalPlan parsed, Set<String> granted, Map<String, Literal> parameters) {
        PlanGuard guard = new PlanGuard(granted, parameters);
        guard.collectNames(parsed);
        guard.visit(parsed, parsed, 0, 0);
        PlanSize.check(parsed);
    }

    /** The names of all subqueries; whether they are used where they are known is checked after analysis. */
    private void collectNames(LogicalPlan plan) {
        plan.foreach(node -> {
            if (node instanceof UnresolvedWith with) {
                with.cteRelations().foreach(relation -> {
                    named.add(lower(relation._1()));
                    collectNames(relation._2());
                    return null;
                });
            }
            node.subqueriesAll().foreach(subquery -> {
                collectNames(subquery);
                return null;
            });
            return null;
        });
    }

    /**
     * Visits a part and everything in it.
     *
     * @param part a plan, an expression, or any other value in them
     * @param near the nearest plan or expression, whose place is known
     * @param depth of the part
     * @param lambdas that the part is in
     */
    private void visit(@Nullable Object part, TreeNode<?> near, int depth, int lambdas) {
        if (part == null) {
            return;
        }
        TreeNode<?> node = part instanceof TreeNode<?> here ? here : near;
        requireSmall(node, depth);
        if (part instanceof Seq<?> || part instanceof scala.collection.immutable.Map<?, ?>) {
            visitAll(((scala.collection.Iterable<?>) part).iterator(), node, depth, lambdas);
            return;
        }
        if (part instanceof CaseInsensitiveStringMap options) {
            require(options.isEmpty(), node, "Options of a table are not available.");
            return;
        }
        if (part instanceof byte[]) {
            return;
        }
        if (!PlanVocabulary.contains(part.getClass())) {
            throw refused(node, "%s is not available in statements.".formatted(PlanVocabulary.name(part.getClass())));
        }
        if (part instanceof LambdaFunction) {
            require(
                    near instanceof UnresolvedFunction,
                    node,
                    "A function x -> ... stands only where another function takes one.");
        }
        if (part instanceof TreeNode<?>) {
            checkNode(node, lambdas);
        }
        if (part instanceof Product product) {
            int deeper = part instanceof LambdaFunction ? lambdas + 1 : lambdas;
            visitAll(product.productIterator(), node, depth + 1, deeper);
        }
    }

    private void visitAll(Iterator<?> all, TreeNode<?> near, int depth, int lambdas) {
        while (all.hasNext()) {
            visit(all.next(), near, depth, lambdas);
        }
    }

    private void requireSmall(TreeNode<?> node, int depth) {
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            throw limit(
                    node, depth > DEEPEST ? "The statement is nested too deep." : "The statement has too many parts.");
        }
    }

    private void checkNode(TreeNode<?> node, int lambdas) {
        if (node instanceof UnresolvedRelation relation) {
            checkTable(relation);
        } else if (node instanceof UnresolvedWith with) {
            require(!with.allowRecursion(), node, "WITH RECURSIVE is not available.");
        } else if (node instanceof UnresolvedFunction call) {
            functions.check(node, list(call.nameParts()), list(call.arguments()), false);
            countDistinct(call);
        } else if (node instanceof UnresolvedGenerator call) {
            require(
                    call.name().database().isEmpty() && call.name().catalog().isEmpty(),
                    node,
                    "Qualified functions are not available.");
            functions.check(node, List.of(call.name().funcName()), list(call.children()), true);
        } else if (node instanceof UnresolvedTableValuedFunction call) {
            require(!call.isStreaming(), node, "Streams are not available.");
            functions.check(node, list(call.name()), list(call.functionArgs()), true);
        } else if (node instanceof UnresolvedAttribute attribute) {
            checkColumn(attribute, list(attribute.nameParts()));
        } else if (node instanceof UnresolvedStarExceptOrReplace star) {
            checkStar(node, star.target());
            list(star.excepts()).forEach(name -> checkColumn(node, list(name)));
        } else if (node instanceof UnresolvedStar star) {
            checkStar(node, star.target());
        } else if (node instanceof NamedParameter parameter) {
            checkParameter(parameter);
        } else if (node instanceof Aggregate aggregate) {
            checkGroups(aggregate);
        } else if (node instanceof LambdaFunction && lambdas > 0) {
            throw limit(node, "A function x -> ... cannot be in another one.");
        } else {
            checkPlanned(node);
            checkPattern(node);
        }
    }

    private void countDistinct(UnresolvedFunction call) {
        if (call.isDistinct() && ++distinct > MOST_DISTINCT) {
            throw limit(
                    call,
                    String.format(
                            Locale.ROOT, "A statement may have %d aggregates of DISTINCT values.", MOST_DISTINCT));
        }
    }

    /** Values that Spark computes while it plans. */
    private static void checkPlanned(TreeNode<?> node) {
        if (node instanceof UnresolvedInlineTable table) {
            list(table.rows()).forEach(row -> list(row)
                    .forEach(value -> FunctionRules.requireWritten(value, "A value in VALUES")));
        } else if (node instanceof GlobalLimit limit) {
            FunctionRules.requireWritten(limit.limitExpr(), "The number after LIMIT");
        } else if (node instanceof LocalLimit limit) {
            FunctionRules.requireWritten(limit.limitExpr(), "The number after LIMIT");
        } else if (node instanceof Offset offset) {
            FunctionRules.requireWritten(offset.offsetExpr(), "The number after OFFSET");
        } else if (node instanceof SpecifiedWindowFrame frame) {
            FunctionRules.requireWritten(frame.lower(), "The begin of a window");
            FunctionRules.requireWritten(frame.upper(), "The end of a window");
        } else if (node instanceof Pivot pivot) {
            list(pivot.pivotValues()).forEach(value -> FunctionRules.requireWritten(value, "A value of PIVOT"));
        }
    }

    private void checkTable(UnresolvedRelation relation) {
        require(!relation.isStreaming(), relation, "Streams are not available.");
        List<String> name = list(relation.multipartIdentifier());
        require(
                name.size() <= 2 && !name.get(name.size() - 1).contains("."),
                relation,
                "A table is called by its name alone, or a saved one by its schema and its name.");
        String full = lower(String.join(".", name));
        if (!granted.contains(full) && (name.size() > 1 || !named.contains(full))) {
            throw StatementException.at(
                    relation,
                    Kind.ANALYSIS,
                    "There is no table %s that you may read.".formatted(full.length() > 100 ? "of this name" : full),
                    granted.isEmpty()
                            ? null
                            : "You can read: "
                                    + String.join(
                                            ", ", granted.stream().sorted().toList()));
        }
    }

    private static void checkColumn(TreeNode<?> node, List<String> nameParts) {
        nameParts.forEach(name ->
                require(!HIDDEN.contains(lower(name)), node, "The column %s is not available.".formatted(lower(name))));
    }

    private static void checkStar(TreeNode<?> node, Option<Seq<String>> target) {
        if (target.isDefined()) {
            checkColumn(node, list(target.get()));
        }
    }

    private void checkParameter(NamedParameter parameter) {
        if (!literals.parameters().containsKey(parameter.name())) {
            throw StatementException.at(
                    parameter, Kind.ANALYSIS, "The parameter :%s has no value.".formatted(parameter.name()), null);
        }
    }

    private static void checkGroups(Aggregate aggregate) {
        long sets = 1;
        for (Object group : list(aggregate.groupingExpressions())) {
            if (group instanceof BaseGroupingSets groups) {
                if (columns(groups) > MOST_GROUPING_COLUMNS) {
                    throw limit(
                            aggregate,
                            String.format(
                                    Locale.ROOT,
                                    "CUBE, ROLLUP and GROUPING SETS may have %d columns at most.",
                                    MOST_GROUPING_COLUMNS));
                }
                sets *= sets(groups);
            }
            if (sets > MOST_GROUPING_SETS) {
                throw limit(
                        aggregate,
                        String.format(
                                Locale.ROOT, "A statement may have %d grouping sets at most.", MOST_GROUPING_SETS));
            }
        }
    }

    private static long sets(BaseGroupingSets groups) {
        if (groups instanceof Cube cube) {
            return 1L << cube.groupingSetIndexes().size();
        }
        if (groups instanceof Rollup rollup) {
            return rollup.groupingSetIndexes().size() + 1L;
        }
        return ((GroupingSets) groups).groupingSetIndexes().size();
    }

    private static long columns(BaseGroupingSets groups) {
        return groups instanceof GroupingSets sets
                ? list(sets.flatGroupingSets()).stream()
                        .map(String::valueOf)
                        .distinct()
                        .count()
                : ((TreeNode<?>) groups).children().size();
    }

    private static StatementException limit(TreeNode<?> node, String message) {
        return StatementException.at(node, Kind.LIMIT, message, null);
    }

    private void checkPattern(TreeNode<?> node) {
        if (node instanceof RLike regex) {
            functions.checkRegex(node, regex.right());
        } else if (node instanceof Like like) {
            functions.checkLike(node, like.right());
        } else if (node instanceof ILike like) {
            functions.checkLike(node, like.right());
        } else if (node instanceof LikeAllBase like) {
            list(like.patterns()).forEach(pattern -> functions.checkLike(node, String.valueOf(pattern)));
        } else if (node instanceof LikeAnyBase like) {
            list(like.patterns()).forEach(pattern -> functions.checkLike(node, String.valueOf(pattern)));
        }
    }

    private static void require(boolean allowed, TreeNode<?> node, String message) {
        if (!allowed) {
            throw refused(node, message);
        }
    }

    private static StatementException refused(TreeNode<?> node, String message) {
        return StatementException.at(node, Kind.REFUSED, message, null);
    }

    private static <T> List<T> list(Seq<T> values) {
        return CollectionConverters.asJava(values);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
