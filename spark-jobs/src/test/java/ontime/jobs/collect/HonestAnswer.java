package ontime.jobs.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers as RFC 9110, sections 13 and 14, have it. */
final class HonestAnswer {

    private HonestAnswer() {}

    static void write(Asked asked, PublishedFile file, Wire wire) throws IOException {
        write(asked, file, wire, Integer.MAX_VALUE);
    }

    /** Breaks off after so many bytes of the body. */
    static void write(Asked asked, PublishedFile file, Wire wire, int atMost) throws IOException {
        byte[] bytes = file.bytes();
        if (isUnchanged(asked, file)) {
            wire.head("304 Not Modified", -1, headers(file));
            return;
        }
        Optional<Integer> start = asked.rangeStart().filter(given -> isSameVersion(asked, file));
        if (start.isPresent() && start.get() >= bytes.length) {
            wire.status("416 Range Not Satisfiable");
            return;
        }
        int from = start.orElse(0);
        List<String> headers = new ArrayList<>(List.of(headers(file)));
        start.ifPresent(at -> headers.add(
                String.format(Locale.ROOT, "Content-Range: bytes %d-%d/%d", at, bytes.length - 1, bytes.length)));
        wire.head(
                start.isPresent() ? "206 Partial Content" : "200 OK",
                bytes.length - from,
                headers.toArray(String[]::new));
        if (asked.method().equals("GET")) {
            wire.body(bytes, from, (int) Math.min(bytes.length, (long) from + atMost));
        }
    }

    static String[] headers(PublishedFile file) {
        List<String> headers = new ArrayList<>(List.of("Content-Type: application/zip"));
        file.etag().ifPresent(etag -> headers.add("ETag: " + etag));
        file.lastModified().ifPresent(date -> headers.add("Last-Modified: " + date));
        return headers.toArray(String[]::new);
    }

    private static boolean isUnchanged(Asked asked, PublishedFile file) {
        return asked.header("if-none-match").isPresent()
                ? asked.header("if-none-match").equals(file.etag())
                : asked.header("if-modified-since").isPresent()
                        && asked.header("if-modified-since").equals(file.lastModified());
    }

    private static boolean isSameVersion(Asked asked, PublishedFile file) {
        Optional<String> version = asked.header("if-range");
        return version.isEmpty() || version.equals(file.etag()) || version.equals(file.lastModified());
    }
}
