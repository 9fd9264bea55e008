package ontime.model.sql;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why a statement has no result, for the person who wrote it.
 *
 * @param kind in a word
 * @param message what is wrong
 * @param line of the statement, from 1; null if no place is known
 * @param column of that line, from 1; null if no place is known
 * @param hint what to do about it; null if there is nothing to add
 */
public record SqlProblem(
        Kind kind, String message, @Nullable Integer line, @Nullable Integer column, @Nullable String hint) {

    /** Why, in a word. */
    public enum Kind {
        /** It is not SQL that Spark can read. */
        @JsonProperty("syntax")
        SYNTAX,
        /** It uses something that statements may not use. */
        @JsonProperty("refused")
        REFUSED,
        /** It would go beyond a limit, which the message names. */
        @JsonProperty("limit")
        LIMIT,
        /** It can be read but makes no sense: an unknown column, a wrong type, a division by zero. */
        @JsonProperty("analysis")
        ANALYSIS,
        /** It needs more memory than one query may have. */
        @JsonProperty("memory")
        MEMORY,
        /** Someone stopped it. */
        @JsonProperty("cancelled")
        CANCELLED,
        /** The gateway could not run it; the same statement may succeed later. */
        @JsonProperty("unavailable")
        UNAVAILABLE
    }

    /** A problem of the whole statement. */
    public static SqlProblem of(Kind kind, String message, @Nullable String hint) {
        return new SqlProblem(kind, message, null, null, hint);
    }
}
