package ontime.jobs.prediction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a job made of a day.
 *
 * @param rows of the day
 * @param rejected of them: what could not be answered
 * @param checksum of their content: equal where, and only where, the day is the same
 */
public record DayRows(long rows, long rejected, String checksum) {

    private static final int BYTES_SHOWN = 8;

    /** The sum of values whose texts tell all that they hold. */
    static DayRows of(List<? extends Record> rows, long rejected) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            return new DayRows(rows.size(), rejected, HexFormat.of().formatHex(digest.digest(), 0, BYTES_SHOWN));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
