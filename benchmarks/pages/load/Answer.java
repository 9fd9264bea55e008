import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The bytes of an HTTP answer as they come: a status, and a body of a known length or in chunks. */
final class Answer {

    private static final int UNKNOWN = -1;

    private byte[] bytes = new byte[1 << 17];
    private int length;
    private int bodyAt;
    private int bodyLength;
    private int chunkAt;
    private boolean chunked;
    private boolean closes;
    private boolean whole;

    /** Makes room for the next one. */
    void clear() {
        length = 0;
        bodyAt = 0;
        bodyLength = UNKNOWN;
        chunked = false;
        closes = false;
        whole = false;
    }

    /** Adds what came. */
    void add(ByteBuffer part) {
        int more = part.remaining();
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
        part.get(bytes, length, more);
        length += more;
        if (bodyAt == 0) {
            readHead();
        }
        if (bodyAt > 0) {
            whole = chunked ? readChunks() : length - bodyAt >= bodyLength;
        }
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean isWhole() {
        return whole;
    }

    /** Whether the server closes the connection after it. */
    boolean closes() {
        return closes;
    }

    /** The status, of a whole one. */
    int status() {
        return Integer.parseInt(new String(bytes, 9, 3, StandardCharsets.US_ASCII));
    }

    /** Bytes of the body, without the frames of its chunks. */
    int bodyLength() {
        return bodyLength;
    }

    /** The body. */
    byte[] body() {
        if (!chunked) {
            return Arrays.copyOfRange(bytes, bodyAt, bodyAt + bodyLength);
        }
        ByteBuffer body = ByteBuffer.allocate(bodyLength);
        for (int at = bodyAt; body.hasRemaining(); ) {
            int end = endOfLine(at);
            int size = chunkSize(at, end);
            body.put(bytes, end + 2, size);
            at = end + 2 + size + 2;
        }
        return body.array();
    }

    private void readHead() {
        int at = 0;
        for (int end = endOfLine(at); end != UNKNOWN; end = endOfLine(at)) {
            if (end == at) {
                bodyAt = end + 2;
                chunkAt = bodyAt;
                bodyLength = chunked || bodyLength == UNKNOWN ? 0 : bodyLength;
                return;
            }
            readHeader(new String(bytes, at, end - at, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT));
            at = end + 2;
        }
    }

    private void readHeader(String line) {
        if (line.startsWith("content-length:")) {
            bodyLength = Integer.parseInt(line.substring(15).strip());
        } else if (line.startsWith("transfer-encoding:")) {
            chunked = line.endsWith("chunked");
        } else if (line.startsWith("connection:")) {
            closes = line.endsWith("close");
        }
    }

    /** Goes on from the chunk that was not there whole. */
    private boolean readChunks() {
        for (int end = endOfLine(chunkAt); end != UNKNOWN; end = endOfLine(chunkAt)) {
            int size = chunkSize(chunkAt, end);
            if (length < end + 2 + size + 2) {
                return false;
            }
            if (size == 0) {
                return true;
            }
            bodyLength += size;
            chunkAt = end + 2 + size + 2;
        }
        return false;
    }

    private int chunkSize(int at, int end) {
        return Integer.parseInt(new String(bytes, at, end - at, StandardCharsets.US_ASCII).strip(), 16);
    }

    private int endOfLine(int from) {
        for (int at = from; at < length - 1; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                return at;
            }
        }
        return UNKNOWN;
    }
}
