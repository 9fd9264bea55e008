package ontime.testkit.login;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS in front of a mail server that has none: from the start, or after STARTTLS (RFC 3207). Serves one client after another. */
final class SmtpTlsFront implements AutoCloseable {

    private final SSLContext context;
    private final int target;
    private final boolean isImplicit;
    private final ServerSocket listener;

    /** Listens on a free port. */
    SmtpTlsFront(SSLContext context, int target, boolean isImplicit) throws IOException {
        this.context = context;
        this.target = target;
        this.isImplicit = isImplicit;
        this.listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        daemon(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "smtp-tls");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                if (isImplicit || startTls(client)) {
                    forward(client);
                }
            } catch (IOException e) {
                // The client has ended the connection, or the listener is closed.
            }
        }
    }

    /** What comes before the encryption; true if the client asked for it. */
    private static boolean startTls(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.equals("STARTTLS")) {
                say(out, "220 go ahead");
                return true;
            }
            say(out, command.startsWith("EHLO") ? "250-localhost\r\n250 STARTTLS" : "530 STARTTLS first");
        }
        return false;
    }

    private void forward(Socket client) throws IOException {
        try (SSLSocket encrypted = (SSLSocket)
                        context.getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            if (!isImplicit) {
                // The client has had a greeting.
                skipLine(server.getInputStream());
            }
            daemon(() -> copy(server, encrypted));
            encrypted.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them has ended the connection.
        }
    }

    private static void skipLine(InputStream in) throws IOException {
        int next = in.read();
        while (next != '\n' && next >= 0) {
            next = in.read();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
