package ontime.jobs.prediction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import ontime.model.text.Digests;

/**
 * The result of a job for a day.
 *
 * @param rows of the day
 * @param rejected rows that could not be predicted
 * @param checksum of the rows' content
 */
public record DayRows(long rows, long rejected, String checksum) {

    private static final int DIGITS = 16;

    /** The result for rows whose {@code toString} has all of their content. */
    static DayRows of(List<? extends Record> rows, long rejected) {
        MessageDigest digest = Digests.newSha256();
        rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
        return new DayRows(rows.size(), rejected, Digests.hex(digest).substring(0, DIGITS));
    }
}
