package ontime.features;

import ontime.model.prediction.Moment;

/**
 * A number or category that models use.
 *
 * @param name of its column
 * @param kind how a model reads it
 * @param knownFrom the first moment at which it is known
 * @param definition how it is derived, as a person and the fingerprint read it
 */
public record Feature(String name, Kind kind, Moment knownFrom, String definition) {

    /** How a model reads a feature. */
    public enum Kind {
        /** A code: airport, carrier. One that was never seen is kept as such. */
        CATEGORY,
        /** A number; null where it is not known. */
        NUMBER
    }

    boolean isKnownAt(Moment moment) {
        return knownFrom.compareTo(moment) <= 0;
    }
}
