import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Connections to a server, opened as they are needed and kept as browsers keep them; one thread reads them all. A
 * request that finds every connection busy waits its turn, and its wait counts. As people do, it leaves if it waits for
 * longer than {@link #PATIENCE_NANOS}: otherwise a crowd would still be there long after its time.
 */
final class Connections implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final InetSocketAddress server;
    private final int most;
    private final Selector selector = Selector.open();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Queue<Request> waiting = new ArrayDeque<>();
    private final Thread reader = new Thread(this::read, "reader");
    private int open;
    private int opened;

    Connections(InetSocketAddress server, int most) throws IOException {
        this.server = server;
        this.most = most;
        reader.setDaemon(true);
        reader.start();
    }

    /** Sends a request now, or once a connection is free. */
    void ask(Request request) throws IOException {
        Connection connection = take(request);
        if (connection != null) {
            connection.send(request);
        }
    }

    /** How many were opened so far. */
    synchronized int opened() {
        return opened;
    }

    /** A connection that can take a request: the one used last, or a new one; none where all are busy: then it waits. */
    private synchronized Connection take(Request request) throws IOException {
        Connection connection = idle.pollLast();
        if (connection == null && open < most) {
            connection = connect();
        }
        if (connection == null) {
            waiting.add(request);
        }
        return connection;
    }

    private Connection connect() throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        open++;
        opened++;
        Connection connection = new Connection(channel, this);
        channel.register(selector, SelectionKey.OP_READ, connection);
        selector.wakeup();
        return connection;
    }

    /** Called where a connection has given its answer. */
    void release(Connection connection) throws IOException {
        Request next;
        synchronized (this) {
            next = nextWaiting();
            if (next == null) {
                idle.addLast(connection);
            }
        }
        if (next != null) {
            connection.send(next);
        }
    }

    /** Called where a connection is closed; what waits gets a new one in its place. */
    void remove(Connection connection) throws IOException {
        Request next;
        synchronized (this) {
            open--;
            idle.remove(connection);
            next = nextWaiting();
        }
        if (next != null) {
            ask(next);
        }
    }

    /** Who has waited longest, of those who have not left; null if nobody waits. Called by one thread at a time. */
    private Request nextWaiting() {
        Request next = waiting.poll();
        while (next != null && System.nanoTime() - next.intended() > PATIENCE_NANOS) {
            next.results().recordLeft(next);
            next = waiting.poll();
        }
        return next;
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select(key -> ((Connection) key.attachment()).read());
            }
        } catch (ClosedSelectorException e) {
            // Closed while it waited: the end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
