package ontime.crossing;

import java.util.List;

/**
 * The flights of some months, and what is computed from them once.
 *
 * @param blocks in the order of their months
 * @param groupSums for each block, a cell for each of its groups: questions about carriers, airports and routes need no more
 */
record Snapshot(List<FlightBlock> blocks, Axes axes, Outcomes outcomes, List<List<Cell>> groupSums) {

    static Snapshot of(List<FlightBlock> blocks, Axes axes) {
        Outcomes outcomes = new Outcomes(blocks);
        return new Snapshot(
                blocks,
                axes,
                outcomes,
                blocks.parallelStream()
                        .map(block -> Scan.groupSums(block, outcomes))
                        .toList());
    }

    long bytes() {
        return blocks.stream().mapToLong(FlightBlock::bytes).sum()
                + groupSums.stream()
                        .flatMap(List::stream)
                        .mapToLong(Cell::bytes)
                        .sum();
    }
}
