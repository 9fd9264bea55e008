import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One request for a page.
 *
 * @param number its place in the order of arrival
 * @param intended when it is due, by {@link System#nanoTime()}
 * @param path with its query
 * @param results where its answer is recorded
 */
record Request(int number, long intended, String path, Results results) {

    /** A browser's request without what would shorten the answer: no conditions, no compression. */
    ByteBuffer bytes() {
        String text = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Accept: text/html, application/json;q=0.9\r\nAccept-Language: en\r\n\r\n";
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
