package ontime.model.load;

/**
 * A warning about a loaded month.
 *
 * @param rule that it breaks
 * @param count of rows, or of departures and arrivals where the rule is about airports
 * @param sentence for people
 */
public record LoadWarning(QualityRule rule, long count, String sentence) {}
