package ontime.web.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import ontime.web.error.EarlyAnswers;

/** Collects a body as it arrives. The container calls it, never two methods at the same time. */
final class BodyReader implements ReadListener, AsyncListener {

    private static final int CHUNK = 8_192;

    private final AsyncContext waiting;
    private final int most;
    private final EarlyAnswers answers;
    private final Runnable end;
    private final Consumer<byte[]> whenRead;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean refused;

    /**
     * Nothing has arrived.
     *
     * @param waiting of the request
     * @param most bytes
     * @param answers to bodies that are too long or too slow
     * @param end runs when nothing more is read, maybe twice
     * @param whenRead takes the whole body
     */
    BodyReader(AsyncContext waiting, int most, EarlyAnswers answers, Runnable end, Consumer<byte[]> whenRead) {
        this.waiting = waiting;
        this.most = most;
        this.answers = answers;
        this.end = end;
        this.whenRead = whenRead;
    }

    @Override
    public void onDataAvailable() throws IOException {
        ServletInputStream in = waiting.getRequest().getInputStream();
        byte[] chunk = new byte[CHUNK];
        while (!refused && in.isReady()) {
            int read = in.read(chunk);
            if (read < 0) {
                return;
            }
            body.write(chunk, 0, read);
            if (body.size() > most) {
                refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        end.run();
        if (!refused) {
            whenRead.accept(body.toByteArray());
        }
    }

    /** The client has disconnected, or its chunks are not valid. */
    @Override
    public void onError(Throwable failure) {
        try {
            refuse(HttpServletResponse.SC_BAD_REQUEST);
        } catch (IOException e) {
            // Nobody is there to be told.
            waiting.complete();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end.run();
    }

    @Override
    public void onError(AsyncEvent event) {
        end.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A controller answers later: this reader is done.
    }

    private void refuse(int status) throws IOException {
        if (refused) {
            return;
        }
        refused = true;
        end.run();
        answers.send((HttpServletRequest) waiting.getRequest(), (HttpServletResponse) waiting.getResponse(), status);
        waiting.complete();
    }
}
