package ontime.model.prediction;

import java.util.List;
import java.util.Locale;
import ontime.model.text.NamedThings;

/** When a prediction is made, which decides what it may use. Each moment adds to the one before it. */
public enum Moment {
    /** Days ahead: only the published schedule. */
    BEFORE_DEPARTURE,
    /** Two hours before the scheduled departure: also the airplane, and everything that has happened by then, in UTC. */
    TWO_HOURS_BEFORE,
    /** When the flight leaves its gate: also its departure delay. */
    AT_DEPARTURE;

    /** As models, commands and requests name it: {@code two_hours_before}. */
    public String momentName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The moment of a name.
     *
     * @throws IllegalArgumentException if there is none, with all names
     */
    public static Moment of(String name) {
        return NamedThings.get("moment", List.of(values()), Moment::momentName, name);
    }
}
