package ontime.model.count;

import java.util.List;

/**
 * What a server is to count.
 *
 * @param fields one number of flights for each combination of their values; one at least
 * @param condition which flights count
 * @param minutes whether minutes are added up too
 */
public record CountQuestion(List<CountField> fields, FlightCondition condition, boolean minutes) {

    public CountQuestion {
        fields = List.copyOf(fields);
    }
}
