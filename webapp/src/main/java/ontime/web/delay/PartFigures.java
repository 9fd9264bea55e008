package ontime.web.delay;

import java.util.List;
import java.util.Map;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;

/**
 * The figures of a part, as JSON.
 *
 * @param id an airline, an airport, a route ({@code ATL-LGA}), an hour (0 to 23), a weekday (1, Monday, to 7) or a
 *      month
 * @param figures of its flights
 */
public record PartFigures(String id, FlightFigures figures) {

    /** Parts in their order. */
    public static List<PartFigures> list(List<DelayPart> parts) {
        return parts.stream()
                .map(part -> new PartFigures(part.id(), FlightFigures.of(part.figures())))
                .toList();
    }

    /** Parts by their keys, in the map's order. */
    public static <K> List<PartFigures> list(Map<K, DelayFigures> parts) {
        return parts.entrySet().stream()
                .map(part -> new PartFigures(part.getKey().toString(), FlightFigures.of(part.getValue())))
                .toList();
    }
}
