package ontime.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks once over the flights of some blocks that pass a filter. */
final class Scan {

    private final Axes axes;
    private final FlightFilter filter;
    private final List<Axis.OfDay> dayAxes = new ArrayList<>();
    private final List<boolean[]> chosenDays = new ArrayList<>();
    private final List<Axis.OfFlight> flightAxes = new ArrayList<>();
    private final List<boolean[]> chosenFlights = new ArrayList<>();

    Scan(Axes axes, FlightFilter filter) {
        this.axes = axes;
        this.filter = filter;
        filter.values().forEach((dimension, values) -> {
            Axis axis = axes.get(dimension);
            if (axis instanceof Axis.OfDay day) {
                dayAxes.add(day);
                chosenDays.add(axis.chosen(values));
            } else if (axis instanceof Axis.OfFlight flight) {
                flightAxes.add(flight);
                chosenFlights.add(axis.chosen(values));
            }
        });
    }

    /**
     * Walks over the blocks from one position to before another.
     *
     * @param visitor is given one chunk after the other; each is valid until the next
     */
    void run(int from, int to, Consumer<Chunk> visitor) {
        int[] codes = new int[Chunk.MOST];
        for (int position = from; position < to; position++) {
            FlightBlock block = axes.blocks().get(position);
            Chunk chunk = new Chunk(block, position);
            for (int day = 1; day <= block.month().lengthOfMonth(); day++) {
                if (passes(block.month().atDay(day))) {
                    chunk.enter(day);
                    int end = block.start(day + 1);
                    for (int start = block.start(day); start < end; start += Chunk.MOST) {
                        chunk.fill(start, Math.min(start + Chunk.MOST, end));
                        narrow(chunk, codes);
                        if (chunk.count() > 0) {
                            visitor.accept(chunk);
                        }
                    }
                }
            }
        }
    }

    private boolean passes(LocalDate day) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        boolean passes = (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        for (int i = 0; i < dayAxes.size() && passes; i++) {
            passes = chosenDays.get(i)[dayAxes.get(i).codeOf().applyAsInt(day)];
        }
        return passes;
    }

    private void narrow(Chunk chunk, int[] codes) {
        for (int i = 0; i < flightAxes.size() && chunk.count() > 0; i++) {
            flightAxes.get(i).read(chunk, codes);
            chunk.keep(codes, chosenFlights.get(i));
        }
    }
}
