package ontime.model.airplane;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who made the fleet, before and after the spellings of a name are merged.
 *
 * @param airplanes whose manufacturer is known, and whose facts fit: the total of the shares
 * @param doubtful airplanes whose facts are in doubt, left out
 * @param unknown airplanes without a known manufacturer, left out
 * @param before as the sources write the names, most airplanes first, then by name
 * @param after with spellings merged, in the same order
 * @param merges every name that went into another, most airplanes first: for people to review
 */
public record ManufacturerShares(
        long airplanes, long doubtful, long unknown, List<Share> before, List<Share> after, List<Merge> merges) {

    public ManufacturerShares {
        before = List.copyOf(before);
        after = List.copyOf(after);
        merges = List.copyOf(merges);
    }

    /**
     * The shares of some airplanes.
     *
     * @param manufacturers as the sources write them, one an airplane
     * @param doubtful airplanes that are left out because their facts are in doubt
     * @param unknown airplanes that are left out because no source has their manufacturer
     */
    public static ManufacturerShares of(Collection<String> manufacturers, long doubtful, long unknown) {
        Map<String, Long> before = count(manufacturers.stream());
        Map<String, String> resolved = ManufacturerNames.resolve(before.keySet());
        Map<String, Long> after = count(manufacturers.stream().map(name -> resolved.getOrDefault(name, name)));
        List<Merge> merges = before.entrySet().stream()
                .map(name ->
                        new Merge(name.getKey(), resolved.getOrDefault(name.getKey(), name.getKey()), name.getValue()))
                .filter(merge -> !merge.name().equals(merge.into()))
                .sorted(Comparator.comparing(Merge::airplanes).reversed().thenComparing(Merge::name))
                .toList();
        long all = manufacturers.size();
        return new ManufacturerShares(all, doubtful, unknown, shares(before, all), shares(after, all), merges);
    }

    /** Whether no source has anything of any airplane. */
    public boolean isNothingKnown() {
        return airplanes == 0 && doubtful == 0 && unknown > 0;
    }

    private static Map<String, Long> count(Stream<String> names) {
        return names.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static List<Share> shares(Map<String, Long> counts, long all) {
        return counts.entrySet().stream()
                .map(name -> new Share(name.getKey(), name.getValue(), percent(name.getValue(), all)))
                .sorted(Comparator.comparing(Share::airplanes).reversed().thenComparing(Share::manufacturer))
                .toList();
    }

    private static double percent(long airplanes, long all) {
        return BigDecimal.valueOf(airplanes * 100)
                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /**
     * A manufacturer's share.
     *
     * @param manufacturer its name
     * @param airplanes that it made
     * @param percent of all, 0 to 100, rounded to two decimals
     */
    public record Share(String manufacturer, long airplanes, double percent) {}

    /**
     * A spelling that was merged.
     *
     * @param name as sources write it
     * @param into the merged name
     * @param airplanes that have the spelling
     */
    public record Merge(String name, String into, long airplanes) {}
}
