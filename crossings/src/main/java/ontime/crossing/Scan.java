package ontime.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks once over the flights that pass a question's filter, a day at a time, with the position of each flight's cell. */
final class Scan {

    private final Axes axes;
    private final Crossing question;
    private final List<Axis> groups;
    private final List<Axis> filters = new ArrayList<>();
    private final List<boolean[]> chosen = new ArrayList<>();

    Scan(Axes axes, Crossing question) {
        this.axes = axes;
        this.question = question;
        this.groups = question.groupBy().stream().map(axes::get).toList();
        for (Map.Entry<Dimension, Set<String>> filter :
                question.filter().values().entrySet()) {
            Axis axis = axes.get(filter.getKey());
            filters.add(axis);
            chosen.add(axis.chosen(filter.getValue()));
        }
    }

    /** Receives the flights of a day. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Called once for each day that has flights.
         *
         * @param rows flights of the block, ascending
         * @param count how many of them
         * @param positions of their cells, see {@link Scan#key}
         */
        void visit(FlightBlock block, int day, int[] rows, int count, long[] positions);
    }

    /** How many cells there could be. */
    double cells() {
        return groups.stream().mapToDouble(Axis::size).reduce(1, (one, other) -> one * other);
    }

    void run(Visitor visitor) {
        int most = 0;
        for (CodedMonth month : axes.months()) {
            int[] starts = month.block().dayStarts;
            for (int day = 1; day < starts.length; day++) {
                most = Math.max(most, starts[day] - starts[day - 1]);
            }
        }
        int[] rows = new int[most];
        int[] codes = new int[most];
        long[] positions = new long[most];
        for (CodedMonth month : axes.months()) {
            int[] starts = month.block().dayStarts;
            for (int day = 1; day < starts.length; day++) {
                int count = inRange(month.block().month().atDay(day)) ? starts[day] - starts[day - 1] : 0;
                for (int i = 0; i < count; i++) {
                    rows[i] = starts[day - 1] + i;
                }
                count = filtered(month, day, rows, count, codes);
                if (count > 0) {
                    locate(month, day, rows, count, codes, positions);
                    visitor.visit(month.block(), day, rows, count, positions);
                }
            }
        }
    }

    private boolean inRange(LocalDate day) {
        LocalDate from = question.filter().from();
        LocalDate to = question.filter().to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Keeps the rows that pass every filter; returns how many. */
    private int filtered(CodedMonth month, int day, int[] rows, int count, int[] codes) {
        int left = count;
        for (int filter = 0; filter < filters.size() && left > 0; filter++) {
            filters.get(filter).read(month, day, rows, left, codes);
            boolean[] passes = chosen.get(filter);
            int kept = 0;
            for (int i = 0; i < left; i++) {
                rows[kept] = rows[i];
                kept += passes[codes[i]] ? 1 : 0;
            }
            left = kept;
        }
        return left;
    }

    private void locate(CodedMonth month, int day, int[] rows, int count, int[] codes, long[] positions) {
        Arrays.fill(positions, 0, count, 0);
        for (Axis group : groups) {
            group.read(month, day, rows, count, codes);
            long size = group.size();
            for (int i = 0; i < count; i++) {
                positions[i] = positions[i] * size + codes[i];
            }
        }
    }

    /** The values of the cell at a position. */
    List<String> key(long position) {
        String[] values = new String[groups.size()];
        long left = position;
        for (int group = values.length - 1; group >= 0; group--) {
            Axis axis = groups.get(group);
            values[group] = axis.value((int) (left % axis.size()));
            left /= axis.size();
        }
        return List.of(values);
    }
}
