package ontime.web.dashboard;

import java.util.List;
import java.util.Map;
import ontime.web.map.RouteMap;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard as its page shows it, in the visitor's language.
 *
 * @param page the address of the dashboard without what is chosen
 * @param json the address of its numbers
 * @param flights how many are chosen, in words
 * @param period the days and what they are compared with
 * @param tiles the most important figures
 * @param chips what is chosen
 * @param charts in order
 * @param parts the ids of the elements that change when something is chosen, as a list of selectors
 */
record DashboardView(
        String page,
        String json,
        String flights,
        String period,
        List<Tile> tiles,
        List<Chip> chips,
        List<ChartView> charts,
        String parts) {

    DashboardView {
        tiles = List.copyOf(tiles);
        chips = List.copyOf(chips);
        charts = List.copyOf(charts);
    }

    /**
     * An important figure.
     *
     * @param name what it is
     * @param value with its unit
     * @param change against the previous period; null if there is none
     * @param tone the class of its color: better, worse or same
     */
    record Tile(String name, String value, @Nullable String change, String tone) {}

    /**
     * A chosen value.
     *
     * @param dimension its name
     * @param value its name
     * @param without the address of the page without it
     */
    record Chip(String dimension, String value, String without) {}

    /**
     * A chart.
     *
     * @param kind how it is drawn if it is not a map: a {@link ontime.web.chart.ChartKind}
     * @param text what to see in it
     * @param categories the name of the dimension
     * @param axis the name of the measure
     * @param unit of the measure: a {@link ontime.web.chart.ChartUnit}
     * @param colour of the column's bars that have no color of their own
     * @param most the end of the axis of values; null if it ends after the highest value
     * @param tall whether it needs more height
     * @param csv the address of its numbers
     * @param rows one for each bar
     * @param map null if it is not a map
     */
    record ChartView(
            String id,
            String kind,
            String title,
            String text,
            String categories,
            String axis,
            String unit,
            String colour,
            @Nullable Integer most,
            boolean tall,
            String csv,
            List<Row> rows,
            @Nullable StateMap map) {

        ChartView {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A map of states, which can be chosen like bars.
     *
     * @param map where the states are
     * @param rows by state
     */
    record StateMap(RouteMap map, Map<String, Row> rows) {

        StateMap {
            rows = Map.copyOf(rows);
        }
    }

    /**
     * A bar, and its row of the table.
     *
     * @param id of its link, so that the focus stays on it
     * @param name of the value
     * @param toggle the address of the page with this value chosen, or not chosen any more
     * @param chosen whether it is chosen
     * @param muted whether only others of the chart are chosen
     * @param colour the name of its color in the style sheet
     * @param flag says that it is best or worst; null if it is neither
     * @param value of the measure, for the chart; null if there is none
     * @param text of the value
     * @param flights that it is about
     */
    record Row(
            String id,
            String name,
            String toggle,
            boolean chosen,
            boolean muted,
            String colour,
            @Nullable String flag,
            @Nullable Double value,
            String text,
            String flights) {

        /** The name of the color as a class of the style sheet. */
        public String look() {
            return colour.substring("--".length());
        }
    }
}
