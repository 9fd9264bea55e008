package ontime.model.learning;

import java.time.LocalDate;

/**
 * The flights that a model was trained or evaluated with.
 *
 * @param from first FlightDate
 * @param to last FlightDate
 * @param rows flights that arrived as planned
 */
public record FlightSpan(LocalDate from, LocalDate to, long rows) {

    /** Whether a day is among its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it lasts a year or more. */
    public boolean coversYear() {
        return !from.plusYears(1).isAfter(to.plusDays(1));
    }
}
