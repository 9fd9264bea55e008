package ontime.model.airplane;

import java.util.List;

/**
 * Who made the fleet, before and after the spellings of a name are merged.
 *
 * @param airplanes whose manufacturer is known, and whose facts fit: what the shares are of
 * @param doubtful airplanes whose facts are in doubt, left out
 * @param unknown airplanes that no source has a manufacturer of, left out
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
     * @param into what it counts as
     * @param airplanes that have the spelling
     */
    public record Merge(String name, String into, long airplanes) {}
}
