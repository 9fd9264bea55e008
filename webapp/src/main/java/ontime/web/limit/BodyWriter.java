package ontime.web.limit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import ontime.web.error.EarlyAnswers;
import org.apache.catalina.connector.ClientAbortException;

/** Sends a body as its client reads it. The container calls it, never two methods at the same time. */
final class BodyWriter implements WriteListener, AsyncListener {

    private static final int CHUNK = 32 * 1024;
    private static final long SOON_MILLIS = 1;

    private final AsyncContext sending;
    private final ServletOutputStream out;
    private final byte[] body;
    private final UnreadBodies all;
    private final UnreadBody unread;
    private int sent;
    private boolean flushed;
    private boolean waiting;

    /**
     * Nothing is sent.
     *
     * @param sending of the request
     * @param out of the response
     * @param body the whole body
     * @param client that reads it
     * @param all bodies that clients have not read
     */
    BodyWriter(AsyncContext sending, ServletOutputStream out, byte[] body, String client, UnreadBodies all) {
        this.sending = sending;
        this.out = out;
        this.body = body;
        this.all = all;
        // Another request's thread must not disconnect this client: the container does, on a thread of this request.
        this.unread = new UnreadBody(client, body.length, () -> sending.setTimeout(SOON_MILLIS));
    }

    /** Completes the request only after everything has left: what is left at its end is sent on a thread that waits. */
    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (sent < body.length) {
                int length = Math.min(CHUNK, body.length - sent);
                out.write(body, sent, length);
                sent += length;
            } else if (!flushed) {
                flushed = true;
                out.flush();
            } else {
                end();
                sending.complete();
                return;
            }
        }
        if (!waiting) {
            waiting = true;
            if (!all.add(unread)) {
                throw new ClientAbortException("the client reads too many answers too slowly");
            }
        }
    }

    /** The client has disconnected, or reads nothing any more. The container then calls the method below. */
    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
        if (sending.getRequest() instanceof HttpServletRequest request) {
            EarlyAnswers.disconnect(request);
        }
        sending.complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    /** Completes the request here: the container would send an error page otherwise, to nobody. */
    @Override
    public void onError(AsyncEvent event) {
        end();
        sending.complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A request begins to send its body only once.
    }

    private void end() {
        unread.end();
        all.remove(unread);
    }
}
