package ontime.model.delay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Both ends of a ranking; nothing is at both.
 *
 * @param best the best first
 * @param worst the worst first
 */
public record RankedEnds(List<DelayPart> best, List<DelayPart> worst) {

    /** Of nothing. */
    public static final RankedEnds NONE = new RankedEnds(List.of(), List.of());

    public RankedEnds {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    /**
     * The ends of some parts that have enough flights.
     *
     * @param minimumFlights parts with fewer scheduled flights are left out
     * @param most how many at each end
     */
    public static RankedEnds of(RankingMeasure measure, int minimumFlights, int most, List<DelayPart> parts) {
        List<DelayPart> ranked = parts.stream()
                .filter(part -> part.figures().totals().flights() >= minimumFlights)
                .filter(measure::isKnown)
                .sorted(measure.bestFirst())
                .toList();
        int each = Math.min(most, ranked.size() / 2);
        List<DelayPart> worst = new ArrayList<>(ranked.subList(ranked.size() - each, ranked.size()));
        Collections.reverse(worst);
        return new RankedEnds(ranked.subList(0, each), worst);
    }
}
