package ontime.jobs.download;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a file that an answer contains.
 *
 * @param first byte, counted from 0
 * @param last byte, inclusive
 * @param total length of the file, if the server gives it
 */
record ContentRange(long first, long last, OptionalLong total) {

    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\*|\\d{1,18})");

    /** Parses the header; empty if it is missing or malformed. */
    static Optional<ContentRange> find(HttpHeaders headers) {
        return headers.firstValue("Content-Range")
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(ContentRange::of);
    }

    /** Whether the file continues after the last byte. */
    boolean isCutShort() {
        return total.isPresent() && last + 1 < total.getAsLong();
    }

    private static ContentRange of(Matcher matcher) {
        String total = matcher.group(3);
        return new ContentRange(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                total.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(total)));
    }
}
