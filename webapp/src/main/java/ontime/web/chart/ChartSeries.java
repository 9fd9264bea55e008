package ontime.web.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers.
 *
 * @param key the same in every language: {@code totalFlights}
 * @param name in the visitor's language
 * @param unit of every value
 * @param values one for each category; null if there is none
 * @param drawn whether it is drawn, and not only in the table
 * @param tone its color, by its meaning
 */
public record ChartSeries(
        String key, String name, ChartUnit unit, List<@Nullable Double> values, boolean drawn, Tone tone) {

    private static final String NONE = "–";

    /** Colors by meaning. The style sheet has a light and a dark variant of each. */
    public enum Tone {
        PLAIN,
        ON_TIME,
        LATE,
        CANCELLED,
        DIVERTED,
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH;

        /** The name of the color in the style sheet. */
        public String colour() {
            return switch (this) {
                case PLAIN -> "--bar-unknown";
                case ON_TIME -> "--bar-on-time";
                case LATE -> "--bar-late";
                case CANCELLED -> "--bar-cancelled";
                case DIVERTED -> "--bar-diverted";
                case FIRST -> "--series-1";
                case SECOND -> "--series-2";
                case THIRD -> "--series-3";
                case FOURTH -> "--series-4";
                case FIFTH -> "--series-5";
            };
        }
    }

    public ChartSeries {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A series that is drawn, in the plain color. */
    public static ChartSeries ofPicture(String key, String name, ChartUnit unit, List<@Nullable Double> values) {
        return new ChartSeries(key, name, unit, values, true, Tone.PLAIN);
    }

    /** A column that is only in the table. */
    public static ChartSeries ofTable(String key, String name, ChartUnit unit, List<@Nullable Double> values) {
        return new ChartSeries(key, name, unit, values, false, Tone.PLAIN);
    }

    /** A category's value for people, in their language; a dash if there is none. */
    public String format(int category, Locale locale) {
        Double value = values.get(category);
        return value == null ? NONE : unit.format(value, locale);
    }
}
