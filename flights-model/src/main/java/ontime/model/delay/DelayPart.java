package ontime.model.delay;

/**
 * A part of the flights of a report.
 *
 * @param id what the flights have in common: the code of an airline or an airport, or a route ({@code ATL-LGA})
 * @param figures of these flights
 */
public record DelayPart(String id, DelayFigures figures) {}
