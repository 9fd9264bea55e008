package ontime.model.delay;

import java.util.List;

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
}
