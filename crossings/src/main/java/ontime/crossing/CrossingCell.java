package ontime.crossing;

import java.util.List;
import ontime.model.delay.DelayFigures;

/**
 * The flights of one combination of values; there is at least one flight.
 *
 * @param key a value for each dimension of the question, in its order
 * @param figures of these flights; with percentiles if they were asked for and a flight arrived
 */
public record CrossingCell(List<String> key, DelayFigures figures) {

    /** The value of flights for which nobody knows it. */
    public static final String UNKNOWN = "unknown";

    public CrossingCell {
        key = List.copyOf(key);
    }
}
