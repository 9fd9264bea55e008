package ontime.model.delay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts with the most flights.
 *
 * @param all how many parts there are; more than are listed where a report would grow without bound
 * @param most by flights, the most first; then by id
 */
public record DelayParts(int all, List<DelayPart> most) {

    /** No part. */
    public static final DelayParts NONE = new DelayParts(0, List.of());

    public DelayParts {
        most = List.copyOf(most);
    }

    /** Orders ids as their parts are listed; those that are not listed are alike, and last. */
    public Comparator<String> order() {
        Map<String, Integer> places = new HashMap<>();
        most.forEach(part -> places.put(part.id(), places.size()));
        return Comparator.comparingInt(id -> places.getOrDefault(id, most.size()));
    }
}
