package ontime.jobs.bts;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of a file's lines, which add up: {@code lines = accepted + quarantined + duplicates + blank + header}.
 *
 * @param name of the file
 * @param lines of its CSV
 * @param accepted rows of the table
 * @param quarantined lines by the reason why they are not in the table
 * @param duplicates lines that equal an accepted line in every column
 * @param blank empty lines
 * @param header header lines
 */
public record FileCounts(
        String name,
        long lines,
        long accepted,
        Map<LineReason, Long> quarantined,
        long duplicates,
        long blank,
        long header)
        implements Serializable {

    public FileCounts {
        quarantined = new TreeMap<>(quarantined);
    }

    /** All quarantined lines. */
    public long allQuarantined() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The sum of these counts and the counts of the same file's lines of another month. */
    public FileCounts plus(FileCounts other) {
        Map<LineReason, Long> both = new TreeMap<>(quarantined);
        other.quarantined.forEach((reason, count) -> both.merge(reason, count, Long::sum));
        return new FileCounts(
                name,
                lines + other.lines,
                accepted + other.accepted,
                both,
                duplicates + other.duplicates,
                blank + other.blank,
                header + other.header);
    }

    /**
     * Checks that the counts add up.
     *
     * @throws IllegalStateException if a line is not counted, which is a bug: the files must not be published
     */
    public void requireBalanced() {
        long accounted = accepted + allQuarantined() + duplicates + blank + header;
        if (lines != accounted) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s: %d lines, but %d accounted for", name, lines, accounted));
        }
    }
}
