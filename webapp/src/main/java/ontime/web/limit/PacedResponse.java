package ontime.web.limit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

/**
 * A response that keeps a thread while its client reads. If the client was waited for {@value #GRACE_SECONDS} seconds in
 * total and reads less than {@value #LEAST_PER_SECOND} bytes a second, it is disconnected.
 */
final class PacedResponse extends HttpServletResponseWrapper {

    static final int GRACE_SECONDS = 30;
    static final int LEAST_PER_SECOND = 16 * 1024;

    private final LongSupplier nanos;
    private final Runnable disconnect;
    private @Nullable ServletOutputStream paced;

    /**
     * A response.
     *
     * @param nanos a monotonic clock
     * @param disconnect closes the connection
     */
    PacedResponse(HttpServletResponse response, LongSupplier nanos, Runnable disconnect) {
        super(response);
        this.nanos = nanos;
        this.disconnect = disconnect;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (paced == null) {
            paced = new PacedStream(super.getOutputStream());
        }
        return paced;
    }

    /** Counts the bytes, and the time that writing them takes: what the server itself takes to make them does not count. */
    private final class PacedStream extends ServletOutputStream {

        private final ServletOutputStream out;
        private long waited;
        private long bytes;

        PacedStream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            long start = nanos.getAsLong();
            out.write(from, offset, length);
            bytes += length;
            count(start);
        }

        @Override
        public void flush() throws IOException {
            long start = nanos.getAsLong();
            out.flush();
            count(start);
        }

        private void count(long start) throws IOException {
            waited += nanos.getAsLong() - start;
            long seconds = TimeUnit.NANOSECONDS.toSeconds(waited);
            if (seconds >= GRACE_SECONDS && bytes / seconds < LEAST_PER_SECOND) {
                disconnect.run();
                throw new ClientAbortException(
                        String.format(Locale.ROOT, "the client read %d bytes in %d s", bytes, seconds));
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
