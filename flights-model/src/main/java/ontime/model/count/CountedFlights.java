package ontime.model.count;

import java.util.List;
import ontime.model.delay.CauseMinutes;

/**
 * The flights of one combination of values.
 *
 * @param values in the order of the question's fields, as texts; empty if BTS gives none
 * @param flights one at least
 * @param sumDepDelay minutes, early departures negative; 0 if the question is not about minutes
 * @param sumArrDelay minutes, early arrivals negative; 0 if the question is not about minutes
 * @param causes minutes by cause; none if the question is not about minutes
 */
public record CountedFlights(
        List<String> values, long flights, long sumDepDelay, long sumArrDelay, CauseMinutes causes) {

    public CountedFlights {
        values = List.copyOf(values);
    }
}
