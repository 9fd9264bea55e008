package ontime.sql.guard;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.sql.catalyst.analysis.ResolvedInlineTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.execution.datasources.LogicalRelation;

/**
 * The second check of a statement, once Spark knows what its names mean: rows come from granted tables or from the
 * statement itself. A subquery's name may hide a table in one place and not in another, which only analysis can tell.
 */
final class AnalysedPlan {

    private AnalysedPlan() {}

    /**
     * Checks where an analysed plan gets its rows.
     *
     * @throws StatementException if it reads anything but a granted table
     */
    static void check(LogicalPlan analysed, Set<String> granted) {
        visit(
                analysed,
                granted.stream().map(table -> table.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    private static void visit(LogicalPlan plan, Set<String> granted) {
        if (plan instanceof Command) {
            throw StatementException.refused("Commands are not available.");
        }
        if (plan instanceof View view) {
            String table = view.desc().identifier().table();
            if (!view.isTempView() || !granted.contains(table.toLowerCase(Locale.ROOT))) {
                throw new StatementException(
                        SqlProblem.of(Kind.ANALYSIS, "There is no table %s that you may read.".formatted(table), null));
            }
            return;
        }
        if (plan instanceof LogicalRelation relation && relation.catalogTable().isDefined()) {
            checkSaved(relation, relation.catalogTable().get(), granted);
            return;
        }
        boolean isLeaf = plan.children().isEmpty();
        if (isLeaf
                && !(plan instanceof OneRowRelation)
                && !(plan instanceof LocalRelation)
                && !(plan instanceof ResolvedInlineTable)
                && !(plan instanceof CTERelationRef)) {
            throw StatementException.refused(
                    "Rows of %s are not available.".formatted(PlanVocabulary.name(plan.getClass())));
        }
        plan.children().foreach(child -> {
            visit(child, granted);
            return null;
        });
        plan.innerChildren().foreach(child -> {
            if (child instanceof LogicalPlan inner) {
                visit(inner, granted);
            }
            return null;
        });
        plan.subqueries().foreach(subquery -> {
            visit(subquery, granted);
            return null;
        });
    }

    /** A saved table is its files themselves, which have hidden columns that name the files. */
    private static void checkSaved(LogicalRelation relation, CatalogTable table, Set<String> granted) {
        String name = table.database() + "." + table.identifier().table();
        if (!granted.contains(name.toLowerCase(Locale.ROOT))) {
            throw new StatementException(
                    SqlProblem.of(Kind.ANALYSIS, "There is no table %s that you may read.".formatted(name), null));
        }
        if (relation.output().size() != table.schema().size()) {
            throw StatementException.refused("The column _metadata is not available.");
        }
    }
}
