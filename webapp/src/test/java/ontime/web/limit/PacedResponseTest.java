package ontime.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

final class PacedResponseTest {

    private static final int CHUNK = 8_192;

    private long nanos;
    private double secondsToRead;
    private boolean isDisconnected;
    private final PacedResponse response = new PacedResponse(
            new HttpServletResponseWrapper(new MockHttpServletResponse()) {
                @Override
                public ServletOutputStream getOutputStream() {
                    return new SlowlyRead();
                }
            },
            () -> nanos,
            () -> isDisconnected = true);

    @Test
    void aClientThatReadsTooSlowlyIsDisconnectedAfterTheGrace() throws IOException {
        secondsToRead = 1;
        ServletOutputStream out = response.getOutputStream();
        for (int second = 1; second < PacedResponse.GRACE_SECONDS; second++) {
            out.write(new byte[CHUNK]);
        }
        assertThat(isDisconnected).isFalse();

        assertThatThrownBy(() -> out.write(new byte[CHUNK])).isInstanceOf(ClientAbortException.class);
        assertThat(isDisconnected).isTrue();
    }

    @Test
    void aClientThatReadsSteadilyMayTakeAsLongAsTheFileNeeds() throws IOException {
        secondsToRead = 0.4;
        for (int chunk = 0; chunk < 1_000; chunk++) {
            response.getOutputStream().write(new byte[CHUNK]);
        }
        assertThat(isDisconnected).isFalse();
    }

    @Test
    void theTimeThatTheServerTakesDoesNotCount() throws IOException {
        for (int chunk = 0; chunk < 10; chunk++) {
            nanos += TimeUnit.MINUTES.toNanos(1);
            response.getOutputStream().write(new byte[CHUNK]);
        }
        assertThat(isDisconnected).isFalse();
    }

    /** Whose client takes some time for each write. */
    private final class SlowlyRead extends ServletOutputStream {

        @Override
        public void write(int value) {
            nanos += (long) (secondsToRead * TimeUnit.SECONDS.toNanos(1));
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            write(0);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
