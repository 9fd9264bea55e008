package ontime.crossing;

import java.util.List;

/**
 * The flights of some months, and what is computed from them once.
 *
 * @param blocks in the order of their months
 * @param groupSums for each block, the sums of its groups: questions about carriers, airports and routes need no more
 */
record Snapshot(List<FlightBlock> blocks, Axes axes, Outcomes outcomes, DelaySpan delays, List<Sums> groupSums) {

    static Snapshot of(List<FlightBlock> blocks, Axes axes) {
        Outcomes outcomes = new Outcomes(blocks);
        return new Snapshot(
                blocks,
                axes,
                outcomes,
                DelaySpan.of(blocks),
                blocks.parallelStream()
                        .map(block -> Sums.ofGroups(block, outcomes))
                        .toList());
    }

    long bytes() {
        return blocks.stream().mapToLong(FlightBlock::bytes).sum()
                + groupSums.stream().mapToLong(Sums::bytes).sum();
    }
}
