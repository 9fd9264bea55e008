import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A connection: one request at a time, and its answer. */
final class Connection {

    private final SocketChannel channel;
    private final Connections connections;
    private final ByteBuffer received = ByteBuffer.allocateDirect(1 << 16);
    private final Answer answer = new Answer();
    private Request request;
    private long sent;
    private boolean closed;

    Connection(SocketChannel channel, Connections connections) {
        this.channel = channel;
        this.connections = connections;
    }

    /** Sends a request; the thread that reads records its answer. */
    void send(Request next) throws IOException {
        if (!isSent(next)) {
            // The server closed it while nothing was under way, as it may: as a browser does, ask on another one.
            connections.ask(next);
        }
    }

    private synchronized boolean isSent(Request next) throws IOException {
        if (closed) {
            return false;
        }
        request = next;
        sent = System.nanoTime();
        answer.clear();
        try {
            ByteBuffer bytes = next.bytes();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return true;
        } catch (IOException e) {
            request = null;
            close();
            return false;
        }
    }

    /** Takes what came; at the end of an answer, records it. */
    void read() {
        try {
            switch (receive()) {
                case PART -> {}
                case WHOLE -> connections.release(this);
                case CLOSED -> settle();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Received {
        PART,
        WHOLE,
        CLOSED
    }

    private synchronized Received receive() throws IOException {
        if (!hasReceived()) {
            close();
            return Received.CLOSED;
        }
        answer.add(received.flip());
        if (request == null || !answer.isWhole()) {
            return Received.PART;
        }
        request.results().record(request, sent, answer);
        request = null;
        if (answer.closes()) {
            close();
            return Received.CLOSED;
        }
        return Received.WHOLE;
    }

    private boolean hasReceived() {
        try {
            return !closed && channel.read(received.clear()) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What was under way when it closed: asked again where nothing of an answer came. */
    private void settle() throws IOException {
        Request unanswered;
        synchronized (this) {
            unanswered = request;
            request = null;
        }
        if (unanswered != null && answer.isEmpty()) {
            connections.ask(unanswered);
        } else if (unanswered != null) {
            unanswered.results().recordBroken(unanswered, sent);
        }
    }

    private void close() throws IOException {
        if (!closed) {
            closed = true;
            channel.close();
            connections.remove(this);
        }
    }
}
