package ontime.demo.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ontime.demo.chance.Dice;
import ontime.demo.place.Field;
import ontime.demo.place.Fields;
import ontime.demo.place.Size;

/** Where a carrier flies from each of its hubs, and how often: more to big airports, and to those at its usual distance. */
final class Network {

    private static final int NEAREST_MILES = 60;

    private final Carrier carrier;
    private final Map<Field, Spokes> spokes = new HashMap<>();

    Network(Carrier carrier, Fields fields) {
        this.carrier = carrier;
        for (Field hub : carrier.hubs()) {
            spokes.put(hub, spokes(hub, fields));
        }
    }

    Carrier carrier() {
        return carrier;
    }

    Field pickHub(Dice dice) {
        // The first hub is the busiest.
        int hub = Math.min(
                dice.below(carrier.hubs().size()), dice.below(carrier.hubs().size() + 1));
        return carrier.hubs().get(hub);
    }

    Field pickSpoke(Field hub, Dice dice) {
        return Objects.requireNonNull(spokes.get(hub)).pick(dice);
    }

    private Spokes spokes(Field hub, Fields fields) {
        List<Field> served = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Field field : fields.list()) {
            double weight = weight(hub, field);
            if (weight > 0) {
                served.add(field);
                weights.add(weight);
            }
        }
        return new Spokes(served, weights);
    }

    private double weight(Field hub, Field field) {
        int miles = hub.milesTo(field);
        int farthest = Math.min(carrier.farthestMiles(), field.size().farthestMiles());
        if (miles < NEAREST_MILES || miles > farthest || !serves(field)) {
            return 0;
        }
        double unusual = StrictMath.abs(StrictMath.log((double) miles / carrier.usualMiles()));
        return field.size().traffic() * StrictMath.exp(-1.2 * unusual);
    }

    /** A carrier leaves some airports to others, whatever the seed. */
    private boolean serves(Field field) {
        double share = field.size() == Size.LARGE ? 0.95 : field.size() == Size.MEDIUM ? 0.8 : 0.6;
        return carrier.hubs().contains(field)
                || Dice.of(carrier.code().hashCode(), field.code().hashCode()).chance(share);
    }

    /** Airports with weights that add up, for picking. */
    private static final class Spokes {

        private final List<Field> fields;
        private final double[] upTo;

        Spokes(List<Field> fields, List<Double> weights) {
            this.fields = fields;
            this.upTo = new double[weights.size()];
            double sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum += weights.get(i);
                upTo[i] = sum;
            }
        }

        Field pick(Dice dice) {
            double at = dice.unit() * upTo[upTo.length - 1];
            int found = Arrays.binarySearch(upTo, at);
            return fields.get(found < 0 ? -found - 1 : found + 1);
        }
    }
}
