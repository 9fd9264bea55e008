package ontime.jobs.bts;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account of a file's lines: {@code lines = accepted + quarantined + duplicates + blank + header}.
 *
 * @param name of the file
 * @param lines of its CSV
 * @param accepted rows of the table
 * @param quarantined lines kept aside, by reason
 * @param duplicates lines equal to an accepted one in every column
 * @param blank lines of no length
 * @param header 1
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

    /** The account of the same file's lines of another month, added to this one. */
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
     * Checks the account.
     *
     * @throws IllegalStateException where a line is unaccounted for: a defect of ours, nothing may be published
     */
    public void requireBalanced() {
        long accounted = accepted + allQuarantined() + duplicates + blank + header;
        if (lines != accounted) {
            throw new IllegalStateException("%s: %d lines, but %d accounted for".formatted(name, lines, accounted));
        }
    }
}
