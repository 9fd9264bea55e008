package ontime.sql.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;

/** The steps of a physical plan in plain English. */
final class PlanWords {

    private PlanWords() {}

    /** The steps, in the order in which Spark runs them. */
    static List<String> of(SparkPlan plan) {
        List<String> words = new ArrayList<>();
        collect(plan, words);
        return words;
    }

    private static void collect(SparkPlan plan, List<String> words) {
        plan.children().foreach(child -> {
            collect(child, words);
            return null;
        });
        String word = word(plan);
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    private static String word(SparkPlan plan) {
        if (plan instanceof FileSourceScanExec scan) {
            return String.format(
                    Locale.ROOT,
                    "Read %d columns of the table%s.",
                    scan.requiredSchema().size(),
                    scan.partitionFilters().isEmpty() ? "" : ", only of the months that can match");
        }
        return switch (plan.nodeName().replaceFirst("Exec$", "")) {
            case "Filter" -> "Keep the rows that match the conditions.";
            case "HashAggregate", "ObjectHashAggregate", "SortAggregate" ->
                "Group the rows and compute the aggregates.";
            case "BroadcastHashJoin" -> "Join with a small table that every task has in memory.";
            case "SortMergeJoin" -> "Join two large tables, both sorted by the columns that must be equal.";
            case "ShuffledHashJoin" -> "Join two tables by a table of one in memory.";
            case "BroadcastNestedLoopJoin", "CartesianProduct" ->
                "Join every row with every row. This is slow: is a condition missing?";
            case "Sort" -> "Sort the rows.";
            case "TakeOrderedAndProject" -> "Keep the first rows in the order asked for.";
            case "Window" -> "Compute the window functions.";
            case "WindowGroupLimit" -> "Keep the first rows of each window.";
            case "Union" -> "Put the rows of several parts together.";
            case "Expand" -> "Repeat each row for each grouping.";
            case "Generate" -> "Make a row of each element of a list.";
            case "Sample" -> "Take a sample of the rows.";
            case "GlobalLimit", "CollectLimit" -> "Stop after the limit.";
            default -> "";
        };
    }
}
