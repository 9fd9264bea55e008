package ontime.model.load;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of a file by what the load did with them, for one month: {@code lines = accepted + quarantined + duplicates + blank + header}.
 *
 * @param name of the file
 * @param sha256 of the file's bytes, in hexadecimal
 * @param size bytes of the file
 * @param lines of its CSV
 * @param accepted rows of the table
 * @param quarantined lines kept aside, by reason
 * @param duplicates lines equal to an accepted one in every column
 * @param blank lines of no length
 * @param header 1, or 0 where the header is counted with another month of the same file
 * @param unknownColumns names in the header that BTS does not publish; they were passed over
 */
public record FileAccount(
        String name,
        String sha256,
        long size,
        long lines,
        long accepted,
        Map<String, Long> quarantined,
        long duplicates,
        long blank,
        long header,
        List<String> unknownColumns) {

    public FileAccount {
        quarantined = Collections.unmodifiableMap(new TreeMap<>(quarantined));
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** All quarantined lines. */
    public long allQuarantined() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }
}
