package ontime.demo.flight;

import ontime.demo.chance.Dice;
import ontime.demo.place.Size;
import ontime.demo.schedule.Leg;

/**
 * How long things take, and what makes them take longer. The numbers are chosen so that months look like BTS's: about a
 * fifth of flights a quarter of an hour late or more, a mean arrival delay of five to ten minutes, and a long tail.
 */
final class Delays {

    private static final double STORM = 0.6;

    private final Dice dice;

    Delays(Dice dice) {
        this.dice = dice;
    }

    /** Minutes at the gate beyond the schedule, by cause. */
    Causes atGate(Conditions conditions) {
        return new Causes(
                carrier(conditions),
                weather(conditions.weatherHere()),
                airSystem(conditions),
                dice.chance(0.0004) ? minutes(20) : 0,
                conditions.lateAircraftMinutes());
    }

    /** Whether the doors close before or after the minute: mostly a little before, where nothing is late. */
    int pushBack() {
        return (int) StrictMath.round(3.2 * dice.normal() - 3.4);
    }

    int taxiOut(Size size, double severity) {
        double usual = size.taxiOutMinutes();
        return Math.max(4, (int) (0.72 * usual + dice.exponential(0.27 * usual * (1 + 0.7 * severity))));
    }

    int taxiIn(Size size) {
        double usual = size.taxiInMinutes();
        return Math.max(1, (int) (0.5 * usual + dice.exponential(0.5 * usual)));
    }

    /** Minutes in the air, with the day's wind and, in bad weather, a wait before landing. */
    int air(Leg leg, double severityThere) {
        double usual = leg.airMinutes();
        double wait = severityThere > STORM ? dice.exponential(7 * severityThere) : 0;
        return Math.max(8, (int) StrictMath.round(usual - 1 + dice.normal() * (2.5 + 0.045 * usual) + wait));
    }

    private int carrier(Conditions conditions) {
        double lateness = conditions.lateness() * conditions.lateness() * (0.7 + 0.6 * conditions.busyness());
        int minutes = dice.chance(0.105 * lateness) ? minutes(20) : 0;
        return dice.chance(0.004 * lateness) ? minutes + 60 + minutes(110) : minutes;
    }

    private int weather(double severity) {
        return severity > STORM && dice.chance(Math.min(0.5, 0.2 * severity)) ? minutes(15 + 25 * severity) : 0;
    }

    private int airSystem(Conditions conditions) {
        double here = conditions.weatherHere();
        double there = conditions.weatherThere();
        double queue = 0.13 * conditions.crowding() * conditions.busyness();
        return dice.chance(Math.min(0.85, queue + 0.5 * here + 0.36 * there)) ? minutes(9 + 17 * here + 19 * there) : 0;
    }

    private int minutes(double mean) {
        return 1 + (int) dice.exponential(mean);
    }
}
