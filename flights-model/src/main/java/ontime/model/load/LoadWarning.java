package ontime.model.load;

import java.util.List;
import java.util.Objects;

/**
 * A warning about a loaded month.
 *
 * @param rule that it breaks
 * @param count of rows, or of departures and arrivals where the rule is about airports
 * @param sentence for people
 * @param codes the most frequent airports or airlines that the rule is about; empty for other rules
 */
public record LoadWarning(QualityRule rule, long count, String sentence, List<CodeCount> codes) {

    /** How often a code occurs. */
    public record CodeCount(String code, long count) {}

    public LoadWarning {
        // Documents of earlier versions have no codes.
        codes = List.copyOf(Objects.requireNonNullElse(codes, List.of()));
    }

    /** A warning that is not about codes. */
    public LoadWarning(QualityRule rule, long count, String sentence) {
        this(rule, count, sentence, List.of());
    }
}
