package ontime.demo.flight;

import ontime.demo.chance.Dice;
import ontime.demo.place.Field;
import ontime.demo.place.Fields;
import ontime.demo.schedule.Leg;
import org.jspecify.annotations.Nullable;

/** How diverted flights go on: a wait in the air, the alternate, and mostly, an hour or more later, the rest of the way. */
final class Diversions {

    private static final int FERRY_MINUTES = 240;

    private final Fields fields;
    private final Dice dice;
    private final Delays delays;
    private final Mishaps mishaps;

    Diversions(Fields fields, Dice dice, Delays delays, Mishaps mishaps) {
        this.fields = fields;
        this.dice = dice;
        this.delays = delays;
        this.mishaps = mishaps;
    }

    Diverted divert(Leg leg, int departed, int taxiOut) {
        Field alternate = fields.alternateOf(leg.dest());
        int waited = 10 + (int) dice.exponential(15);
        int landed = departed + taxiOut + Leg.airMinutes(leg.origin(), alternate) + waited;
        int taxiIn = delays.taxiIn(alternate.size());
        int taxiOutAgain = delays.taxiOut(alternate.size(), 0);
        boolean goesOn = mishaps.goesOn();
        int ground = goesOn ? taxiIn + taxiOutAgain : taxiIn;
        int longest = goesOn ? Math.max(taxiIn, taxiOutAgain) : taxiIn;
        Diverted.@Nullable Onward onward = goesOn ? onward(alternate, leg.dest(), landed + ground) : null;
        return new Diverted(departed, taxiOut, alternate, landed, ground, longest, onward);
    }

    /** When the airplane is at its destination after all, if need be without passengers and without a flight number. */
    int arrivedAtLast(Leg leg, Diverted outcome) {
        Diverted.Onward onward = outcome.onward();
        return onward != null
                ? onward.arrived()
                : outcome.landed() + FERRY_MINUTES + Leg.airMinutes(outcome.alternate(), leg.dest());
    }

    private Diverted.Onward onward(Field alternate, Field dest, int ready) {
        int wheelsOff = ready + 30 + (int) dice.exponential(55);
        int wheelsOn = wheelsOff + Leg.airMinutes(alternate, dest) + dice.below(8);
        return new Diverted.Onward(wheelsOff, wheelsOn, delays.taxiIn(dest.size()));
    }
}
