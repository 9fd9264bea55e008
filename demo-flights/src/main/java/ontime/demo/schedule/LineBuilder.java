package ontime.demo.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ontime.demo.chance.Dice;
import ontime.demo.place.Field;
import org.jspecify.annotations.Nullable;

/**
 * Builds one line: from where the airplane spent the night to its hub, out and back as often as the day allows, and to where
 * the next line starts. It uses winter time; {@link #NIGHT_MINUTES} leaves room for the hours that clocks lose or gain.
 */
final class LineBuilder {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int NIGHT_MINUTES = 150;
    private static final int LAST_DEPARTURE = 22 * 60 + 40;
    private static final double NOT_ON_SATURDAYS = 0.25;
    /** The number of destinations to try for the rest of the day before the line ends. */
    private static final int MOST_MISSES = 5;

    private static final int STEP = 5;

    private final Network network;
    private final Field hub;
    private final Dice dice;
    private final FlightNumbers numbers;
    private final List<Leg> legs = new ArrayList<>();
    private final Field start;
    private final int startMinute;
    private int free;

    LineBuilder(Network network, Field hub, Dice dice, FlightNumbers numbers, Field start, int startMinute) {
        this.network = network;
        this.hub = hub;
        this.dice = dice;
        this.numbers = numbers;
        this.start = start;
        this.startMinute = startMinute;
    }

    /** The line that ends where the next one starts; null where the way is too far for a day. */
    @Nullable
    Line build(Field end, int nextStartMinute) {
        int until = MINUTES_OF_DAY + nextStartMinute - offset(end) - startMinute + offset(start) - NIGHT_MINUTES;
        int lastReturn = Math.min(until, lastReturn(end, until));
        if (!start.equals(hub)) {
            fly(start, hub, true);
        }
        int misses = 0;
        while (misses < MOST_MISSES) {
            misses += flyOutAndBack(lastReturn) ? 0 : 1;
        }
        if (!end.equals(hub)) {
            fly(hub, end, true);
        }
        boolean fits = !legs.isEmpty()
                && legs.stream().allMatch(this::leavesBeforeNight)
                && legs.get(legs.size() - 1).arrivesAfter() <= until;
        return fits ? new Line(start, startMinute, legs) : null;
    }

    /** When the airplane must be back at the hub and ready, so that it reaches the end of the line in time. */
    private int lastReturn(Field end, int until) {
        int latest = 20 * 60 + dice.below(160) - offset(hub) - startMinute + offset(start);
        return end.equals(hub)
                ? latest
                : Math.min(latest, until - Leg.of(hub, end, 0, 0, true).blockMinutes());
    }

    private boolean flyOutAndBack(int lastReturn) {
        Field spoke = network.pickSpoke(hub, dice);
        int sizeBefore = legs.size();
        int freeBefore = free;
        boolean onSaturdays = !dice.chance(NOT_ON_SATURDAYS);
        fly(hub, spoke, onSaturdays);
        fly(spoke, hub, onSaturdays);
        if (free <= lastReturn && leavesBeforeNight(legs.get(legs.size() - 1))) {
            return true;
        }
        legs.subList(sizeBefore, legs.size()).clear();
        free = freeBefore;
        return false;
    }

    private void fly(Field origin, Field dest, boolean onSaturdays) {
        Leg leg = Leg.of(origin, dest, numbers.number(legs.size()), free, onSaturdays);
        legs.add(leg);
        int ready = leg.arrivesAfter() + network.carrier().turnMinutes() + dice.below(30);
        free = (ready + STEP - 1) / STEP * STEP;
    }

    private boolean leavesBeforeNight(Leg leg) {
        return localMinute(leg.origin(), leg.departsAfter()) <= LAST_DEPARTURE;
    }

    /** Minutes since the local midnight that began the line's day. */
    private int localMinute(Field field, int after) {
        return startMinute - offset(start) + after + offset(field);
    }

    private static int offset(Field field) {
        return field.zone()
                        .getRules()
                        .getStandardOffset(Instant.EPOCH.plusSeconds(1_000_000_000L))
                        .getTotalSeconds()
                / 60;
    }
}
