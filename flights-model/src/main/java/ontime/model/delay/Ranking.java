package ontime.model.delay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The best and the worst of a kind over all loaded months, by each measure.
 *
 * @param subject what is ranked
 * @param ranked how many have enough flights
 * @param tooFew how many have not
 * @param ends both ends by measure
 */
public record Ranking(RankingSubject subject, int ranked, int tooFew, Map<RankingMeasure, RankedEnds> ends) {

    /** At each end. */
    private static final int MOST = 15;

    public Ranking {
        ends = Collections.unmodifiableMap(new EnumMap<>(ends));
    }

    /** Ranks parts, which must be all of the kind. */
    public static Ranking of(RankingSubject subject, List<DelayPart> parts) {
        int minimum = subject.minimumFlights();
        Map<RankingMeasure, RankedEnds> ends = new EnumMap<>(RankingMeasure.class);
        for (RankingMeasure measure : RankingMeasure.values()) {
            ends.put(measure, RankedEnds.of(measure, minimum, MOST, parts));
        }
        long ranked = parts.stream()
                .filter(part -> part.figures().totals().flights() >= minimum)
                .count();
        return new Ranking(subject, Math.toIntExact(ranked), Math.toIntExact(parts.size() - ranked), ends);
    }
}
