package ontime.model.sql;

import java.util.List;

/**
 * How Spark would run a statement.
 *
 * @param words the steps in plain English, in the order in which they run
 * @param plan the physical plan as Spark prints it, without the places of files
 */
public record SqlExplanation(List<String> words, String plan) {

    public SqlExplanation {
        words = List.copyOf(words);
    }
}
