package ontime.crossing;

import java.util.List;
import java.util.Map;

/**
 * A block whose names have the codes of a snapshot.
 *
 * @param carriers code of each carrier of the block
 * @param airports code of each airport of the block
 * @param types code of the type of each airplane of the block
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CodedMonth(FlightBlock block, int[] carriers, int[] airports, int[] types) {

    static int[] codes(List<String> names, Map<String, Integer> codes) {
        return names.stream().mapToInt(name -> codes.getOrDefault(name, 0)).toArray();
    }
}
