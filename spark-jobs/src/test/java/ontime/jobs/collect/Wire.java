package ontime.jobs.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes answers byte by byte, true or not.
 *
 * @param out to the client
 */
public record Wire(OutputStream out) {

    /** A head that promises a body of some length, whatever comes then. */
    public Wire head(String status, long length, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
        if (length >= 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public Wire body(byte[] bytes, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
        out.flush();
        return this;
    }

    Wire status(String status, String... headers) throws IOException {
        return head(status, 0, headers);
    }
}
