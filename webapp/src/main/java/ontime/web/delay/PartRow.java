package ontime.web.delay;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of parts.
 *
 * @param code short: {@code DL}; null where the name is all
 * @param name for people
 * @param address its page; null where it has none
 * @param figures of its flights
 */
public record PartRow(@Nullable String code, String name, @Nullable String address, FlightFigures figures) {}
