package ontime.model.airplane;

import java.util.List;
import java.util.Set;

/**
 * The facts of an airplane.
 *
 * @param facts the best of all sources
 * @param doubts why they may belong to another aircraft; empty if they fit
 * @param others facts of other aircraft with the same mark
 */
public record KnownFacts(Airplane facts, Set<FactsDoubt> doubts, List<Airplane> others) {

    public KnownFacts {
        doubts = Set.copyOf(doubts);
        others = List.copyOf(others);
    }
}
