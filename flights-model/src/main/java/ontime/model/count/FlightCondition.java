package ontime.model.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which flights count. */
public sealed interface FlightCondition {

    /**
     * Flights that have one of some values. No values: no flight.
     *
     * @param values as texts; codes in digits
     */
    record In(CountField field, Set<String> values) implements FlightCondition {
        public In {
            values = Set.copyOf(values);
        }
    }

    /**
     * Flights of some days.
     *
     * @param from first day; null for no limit
     * @param to last day, included; null for no limit
     */
    record Between(@Nullable LocalDate from, @Nullable LocalDate to) implements FlightCondition {}

    /** Flights that do not meet a condition, such as those without a value. */
    record Not(FlightCondition condition) implements FlightCondition {}

    /** Flights that meet all of some conditions. */
    record All(List<FlightCondition> conditions) implements FlightCondition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** Flights that meet one of some conditions. */
    record Any(List<FlightCondition> conditions) implements FlightCondition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }
}
