package ontime.demo.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.demo.chance.Dice;
import ontime.demo.place.Field;
import org.jspecify.annotations.Nullable;

/** Builds a carrier's rotations in turn. The n-th rotation is the same in every month. */
final class RotationBuilder {

    private static final double NIGHT_AT_HUB = 0.45;
    private static final int STEP = 5;

    private final Network network;
    private final long seed;
    private int rotations;
    private int airplanes;
    private int flightNumbers;

    RotationBuilder(Network network, long seed) {
        this.network = network;
        this.seed = seed;
    }

    /** The carrier's next rotation. */
    Rotation next() {
        rotations++;
        Dice dice = Dice.of(seed, network.carrier().code().hashCode(), rotations);
        Optional<Rotation> rotation = Optional.empty();
        while (rotation.isEmpty()) {
            rotation = tryOne(dice);
        }
        Rotation built = rotation.get();
        airplanes += built.lines().size();
        flightNumbers +=
                built.lines().stream().mapToInt(line -> line.legs().size()).sum();
        return built;
    }

    private Optional<Rotation> tryOne(Dice dice) {
        Field hub = network.pickHub(dice);
        int size = 3 + dice.below(3);
        List<Field> nights = IntStream.range(0, size)
                .mapToObj(night -> dice.chance(NIGHT_AT_HUB) ? hub : network.pickSpoke(hub, dice))
                .toList();
        int[] starts = IntStream.range(0, size).map(night -> startMinute(dice)).toArray();
        List<Line> lines = new ArrayList<>();
        int number = flightNumbers;
        for (int i = 0; i < size; i++) {
            int next = (i + 1) % size;
            LineBuilder builder =
                    new LineBuilder(network, hub, dice, new FlightNumbers(number), nights.get(i), starts[i]);
            @Nullable Line line = builder.build(nights.get(next), starts[next]);
            if (line == null) {
                return Optional.empty();
            }
            number += line.legs().size();
            lines.add(line);
        }
        return Optional.of(new Rotation(network.carrier(), hub, airplanes, lines));
    }

    /** Most airplanes leave between six and nine; some later, so that they may fly through the night before. */
    private static int startMinute(Dice dice) {
        int late = dice.chance(0.2) ? 150 : 0;
        return 5 * 60 + 45 + late + STEP * dice.below(38);
    }
}
