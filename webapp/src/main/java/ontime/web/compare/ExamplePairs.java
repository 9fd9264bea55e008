package ontime.web.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ontime.crossing.Crossing;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.parameter.FormAddress;

/** The pairs of cities with the most flights, as examples. */
final class ExamplePairs {

    private static final int MOST = 12;

    private ExamplePairs() {}

    /**
     * A pair of cities.
     *
     * @param origin city
     * @param dest city
     * @param address of its comparison on Friday evenings, when many travel
     */
    record CityPair(String origin, String dest, String address) {

        static CityPair of(List<String> cities) {
            String address = FormAddress.of(CompareController.ADDRESS, CompareController.Form.class, Map.of())
                    .with("origin", cities.get(0))
                    .with("dest", cities.get(1))
                    .with("weekday", "friday")
                    .with("partOfDay", "evening")
                    .toString();
            return new CityPair(cities.get(0), cities.get(1), address);
        }
    }

    static List<CityPair> most(CrossingAnswers answers, LoadedFlights flights) {
        return answers
                .answer(flights, Crossing.of(FlightFilter.ALL, Dimension.ORIGIN_CITY, Dimension.DEST_CITY))
                .cells()
                .stream()
                .sorted(Comparator.comparing(cell -> -cell.figures().totals().flights()))
                .limit(MOST)
                .map(cell -> CityPair.of(cell.key()))
                .toList();
    }
}
