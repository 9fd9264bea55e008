package ontime.jobs.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as a {@link FaultyServer} saw it.
 *
 * @param method GET or HEAD or POST
 * @param path with query
 * @param headers by lower-case name
 * @param body empty where there is none
 */
public record Asked(String method, String path, Map<String, String> headers, String body) {

    /** Reads a request; empty where the client hung up before it sent one. */
    static Optional<Asked> read(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            return Optional.empty();
        }
        String[] words = line.split(" ", -1);
        Map<String, String> headers = new TreeMap<>();
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        for (int at = 0; at < body.length; ) {
            at += Math.max(0, in.read(body, at, body.length - at));
        }
        return Optional.of(new Asked(words[0], words[1], headers, new String(body)));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The first byte of a range that goes to the end. */
    Optional<Integer> rangeStart() {
        return header("range").map(range -> Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1")));
    }
}
