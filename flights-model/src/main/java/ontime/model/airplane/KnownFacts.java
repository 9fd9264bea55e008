package ontime.model.airplane;

import java.util.List;
import java.util.Set;

/**
 * What is known of an airplane.
 *
 * @param facts the best of all sources
 * @param doubts why they may be another aircraft's; empty where they fit
 * @param others what other sources say where they tell of another aircraft
 */
public record KnownFacts(Airplane facts, Set<FactsDoubt> doubts, List<Airplane> others) {

    public KnownFacts {
        doubts = Set.copyOf(doubts);
        others = List.copyOf(others);
    }
}
