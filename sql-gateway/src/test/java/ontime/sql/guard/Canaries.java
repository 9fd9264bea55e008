package ontime.sql.guard;

import java.util.List;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** Signs that an analysed plan reads or runs what nobody granted. They are looked for by name, not with the guard's rules. */
final class Canaries {

    private static final List<String> SIGNS = List.of(
            "CallMethodViaReflection",
            "TryReflect",
            "ScriptTransformation",
            "InputFileName",
            "StreamingRelation",
            "CurrentUser",
            "SparkVersion",
            "TextFileFormat",
            "CSVFileFormat",
            "JsonFileFormat",
            "BinaryFileFormat",
            "OrcFileFormat");

    private Canaries() {}

    static boolean isIn(LogicalPlan plan) {
        String classes = classes(plan, new StringBuilder()).toString();
        return SIGNS.stream().anyMatch(classes::contains) || plan.toString().contains("canary");
    }

    private static StringBuilder classes(LogicalPlan plan, StringBuilder classes) {
        plan.foreach(node -> {
            classes.append(node.getClass().getName()).append(' ');
            node.expressions().foreach(expression -> {
                expression.foreach(part -> {
                    classes.append(part.getClass().getName()).append(' ');
                    return null;
                });
                return null;
            });
            node.subqueries().foreach(subquery -> classes(subquery, classes));
            return null;
        });
        return classes;
    }
}
