package ontime.model.learning;

import java.time.LocalDate;

/**
 * The flights that a model was trained or evaluated with.
 *
 * @param from first FlightDate
 * @param to last FlightDate
 * @param rows flights that arrived as planned
 */
public record FlightSpan(LocalDate from, LocalDate to, long rows) {}
