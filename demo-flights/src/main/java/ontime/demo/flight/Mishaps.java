package ontime.demo.flight;

import ontime.demo.chance.Dice;

/** Which flights are cancelled or diverted: few on a fine day, many in a storm. */
final class Mishaps {

    private static final int HOPELESS_MINUTES = 200;

    private final Dice dice;

    Mishaps(Dice dice) {
        this.dice = dice;
    }

    /** BTS's code where a flight out and the flight back are cancelled; 0 where they are flown. */
    char cancellation(Conditions conditions) {
        double bad = overTheTop(conditions.weatherHere()) + overTheTop(conditions.weatherThere());
        double weather = Math.min(0.8, 0.16 * bad);
        double own = 0.0055 * conditions.lateness() + (conditions.lateAircraftMinutes() > HOPELESS_MINUTES ? 0.2 : 0);
        if (!dice.chance(weather + own)) {
            return 0;
        }
        if (dice.unit() * (weather + own) < own) {
            return 'A';
        }
        return dice.chance(0.65) ? 'B' : 'C';
    }

    boolean diverts(double severityThere) {
        return dice.chance(0.0016 + 0.006 * overTheTop(severityThere + 0.3));
    }

    /** Whether a diverted flight goes on, once the weather is better. */
    boolean goesOn() {
        return dice.chance(0.87);
    }

    boolean airplaneKnown() {
        return dice.chance(0.85);
    }

    private static double overTheTop(double severity) {
        double over = Math.max(0, severity - 0.7);
        return over * Math.sqrt(over);
    }
}
