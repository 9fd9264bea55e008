package ontime.web.dashboard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.web.crossing.FilterParameters;
import ontime.web.parameter.FormAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has chosen on a dashboard. The address holds all of it, so that pages can be shared and the back button
 * works.
 *
 * @param chosen in addition to what the dashboard is about
 */
record Selection(Dashboard dashboard, FlightFilter chosen) {

    /** The flights that count: those of the dashboard that the visitor has chosen. */
    FlightFilter filter() {
        FlightFilter fixed = dashboard.fixed();
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        values.putAll(fixed.values());
        chosen.values().forEach((dimension, some) -> values.merge(dimension, some, Selection::common));
        return new FlightFilter(later(fixed.from(), chosen.from()), earlier(fixed.to(), chosen.to()), values);
    }

    /** The flights of a chart: its own dimension does not filter it, so that other values can be compared and chosen. */
    FlightFilter filterOf(DashboardChart chart) {
        return new Selection(dashboard, chosen.without(chart.dimension())).filter();
    }

    /** Whether a value is chosen. */
    boolean has(Dimension dimension, String value) {
        return chosen.values().getOrDefault(dimension, Set.of()).contains(value);
    }

    /** Whether any value of a dimension is chosen. */
    boolean has(Dimension dimension) {
        return chosen.values().containsKey(dimension);
    }

    /** Whether nothing is chosen. */
    boolean isEmpty() {
        return chosen.equals(FlightFilter.ALL);
    }

    /** The same with a value added, or removed if it was chosen. */
    Selection toggled(Dimension dimension, String value) {
        Set<String> values = new TreeSet<>(chosen.values().getOrDefault(dimension, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return new Selection(dashboard, values.isEmpty() ? chosen.without(dimension) : chosen.with(dimension, values));
    }

    /** The same for all days. */
    Selection withoutDays() {
        return new Selection(dashboard, chosen.between(null, null));
    }

    /** The address of the page. */
    String page() {
        return address(dashboard.page());
    }

    /** The address of the numbers. */
    String json() {
        return address(dashboard.api());
    }

    /** The address of the numbers of a chart. */
    String csv(DashboardChart chart) {
        return address(dashboard.api() + "/" + chart.id() + ".csv");
    }

    /** Commas stay commas, so that people can read the address. */
    private String address(String path) {
        return new FormAddress(path, FilterParameters.parameters(chosen))
                .toString()
                .replace("%2C", ",");
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
