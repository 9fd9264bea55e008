package ontime.web.delay;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table of parts.
 *
 * @param code short: {@code DL}; null if it has only a name
 * @param name for people
 * @param address its page; null if it has none
 * @param figures of its flights
 */
public record PartRow(@Nullable String code, String name, @Nullable String address, FlightFigures figures) {}
