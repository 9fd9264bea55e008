package ontime.model.airport;

import java.time.YearMonth;

/**
 * A name that the airport with a code had in earlier years. The airport may be another one that was closed since.
 *
 * @param name "Stapleton International"
 * @param to the last month with this name
 */
public record FormerName(String name, YearMonth to) {}
