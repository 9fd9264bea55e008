package ontime.jobs.collect;

import java.util.Optional;

/**
 * A file of a {@link FaultyServer}.
 *
 * @param bytes of the file
 * @param etag header, where the server gives one
 * @param lastModified header, where the server gives one
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record PublishedFile(byte[] bytes, Optional<String> etag, Optional<String> lastModified) {

    public static PublishedFile of(byte[] bytes, String etag) {
        return new PublishedFile(bytes, Optional.of(etag), Optional.of("Wed, 21 Oct 2015 07:28:00 GMT"));
    }
}
