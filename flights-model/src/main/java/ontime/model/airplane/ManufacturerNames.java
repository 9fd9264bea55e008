package ontime.model.airplane;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges the spellings of manufacturers' names: two names that begin alike by more than five characters are one
 * manufacturer, and the common beginning is its name. "AIRBUS" and "AIRBUS INDUSTRIE" are "AIRBUS".
 *
 * <p>Where a name begins like several others, the shortest beginning counts, so that every name belongs to one group. The
 * rule knows nothing of airplanes: it can merge makers that only sound alike, which is why merges are listed for review.
 */
public final class ManufacturerNames {

    /** A common beginning of this length, or shorter, means nothing. */
    private static final int TOO_SHORT = 5;

    private ManufacturerNames() {}

    /** The merged name of each name: the common beginning, or the name itself if it is like no other. */
    public static Map<String, String> resolve(Collection<String> names) {
        Set<String> distinct = new TreeSet<>(names);
        Map<String, String> resolved = new TreeMap<>();
        for (String name : distinct) {
            resolved.put(name, findShortestBeginning(name, distinct).orElse(name));
        }
        return resolved;
    }

    private static Optional<String> findShortestBeginning(String name, Set<String> names) {
        return names.stream()
                .filter(other -> !other.equals(name))
                .map(other -> commonBeginning(name, other))
                .filter(beginning -> beginning.length() > TOO_SHORT)
                .min(Comparator.comparingInt(String::length));
    }

    private static String commonBeginning(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length).strip();
    }
}
