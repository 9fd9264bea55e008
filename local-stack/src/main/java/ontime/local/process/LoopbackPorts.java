package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Finds free ports of the loopback address, each port only once. */
public final class LoopbackPorts {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int TRIED = 200;
    private static final int CONNECT_MILLIS = 500;

    private final Set<Integer> given = new HashSet<>();

    /** This port if it is free, or the next free one. */
    public int firstFree(int first) {
        for (int port = first; port < first + TRIED && port <= 65_535; port++) {
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException(String.format(Locale.ROOT, "no free port from %d to %d", first, first + TRIED));
    }

    /** Any free port. */
    public int any() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
                if (given.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("no free port", e);
            }
        }
    }

    /** Whether a server could listen on the port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A connection that has just ended does not block its port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether something listens at an address: {@code host:port}. */
    public static boolean answers(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(address.substring(0, colon), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
