package ontime.crossing.loaded;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.crossing.Dimension;
import ontime.crossing.FlightCrossings;

/** The values of dimensions that have the same values whatever is loaded. */
public final class ClosedValues {

    /** What a snapshot without flights knows. */
    private static final Map<Dimension, List<String>> VALUES = values();

    private ClosedValues() {}

    /** The values in natural order; empty if they depend on the flights. The position of a value is its code. */
    public static List<String> of(Dimension dimension) {
        return VALUES.getOrDefault(dimension, List.of());
    }

    private static Map<Dimension, List<String>> values() {
        FlightCrossings none = FlightCrossings.of("", List.of(), List.of(), Map.of());
        return Arrays.stream(Dimension.values())
                .filter(dimension -> none.values(dimension).size() > 1)
                .collect(Collectors.toMap(dimension -> dimension, none::values));
    }
}
