package ontime.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that send their bodies in pieces, slowly or never, or do not read answers, over real connections. */
@SpringBootTest(
        classes = {OnTimeApplication.class, StoresInMemory.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SlowClientsIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String SCRIPT = "/webjars/echarts/echarts.common.min.js";

    @LocalServerPort
    private int port;

    /** More than the server has threads, from addresses that each keep below their share. */
    @Test
    void clientsThatNeverSendTheirBodyKeepNobodyElseWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < 100; client++) {
                Socket socket = connect("127.0.0." + (10 + client % 10));
                send(socket, head("POST /subscriptions", FORM, "Content-Length: 1000") + "e");
                slow.add(socket);
            }
            assertThat(whole("GET /actuator/health/liveness", "")).startsWith("HTTP/1.1 200");
            assertThat(whole("POST /predict", "flightNum=abc")).startsWith("HTTP/1.1 4");
            assertThat(read(slow.get(0))).startsWith("HTTP/1.1 408").contains("took too long");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void oneClientHasAShareOfTheBodies() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int body = 0; body <= RequestBodyFilter.MOST_OF_ONE; body++) {
                Socket socket = connect("127.0.0.9");
                send(socket, head("POST /api/v1/predictions", "application/json", "Content-Length: 1000") + "{");
                slow.add(socket);
            }
            List<String> answers = new ArrayList<>();
            for (Socket socket : slow) {
                answers.add(read(socket));
            }
            assertThat(answers).allMatch(answer -> answer.matches("(?s)HTTP/1.1 (408|429) .*"));
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("HTTP/1.1 429"))
                    .singleElement()
                    .asString()
                    .contains("Retry-After: 5", "application/problem+json");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /**
     * More than the server has threads, each with a small window. They ask for so much at once that it is more than what
     * waits in between: a script again and again, some after the page of a form that was not accepted.
     */
    @Test
    void clientsThatDoNotReadKeepNobodyElseWaiting() throws IOException {
        String form = "flightNum=abc";
        String refused = String.format(
                Locale.ROOT,
                "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s",
                FORM,
                form.length(),
                form);
        String script = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(SCRIPT);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < 120; client++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4_096);
                slow.add(connect(socket, "127.0.0." + (10 + client % 10)));
                send(socket, (client % 3 == 0 ? refused : "") + script.repeat(10));
            }
            assertThat(whole("GET /actuator/health/liveness", "")).startsWith("HTTP/1.1 200");
            assertThat(whole("GET " + SCRIPT, "")).startsWith("HTTP/1.1 200").hasSizeGreaterThan(500_000);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aFormInPiecesIsTheForm() throws IOException {
        try (Socket socket = connect("127.0.0.8")) {
            String form = "mail=who%3F&origin=ATL";
            send(socket, head("POST /subscriptions?lang=en", FORM, "Content-Length: " + form.length()));
            send(socket, form.substring(0, 8));
            send(socket, form.substring(8));
            assertThat(read(socket)).startsWith("HTTP/1.1 4").contains("value=\"who?\"");
        }
    }

    @Test
    void aBodyInChunksIsTheBody() throws IOException {
        try (Socket socket = connect("127.0.0.8")) {
            send(socket, head("POST /api/v1/predictions", "application/json", "Transfer-Encoding: chunked"));
            send(socket, "5\r\n{\"nop\r\n");
            send(socket, "6\r\ne\": 1}\r\n0\r\n\r\n");
            assertThat(read(socket)).startsWith("HTTP/1.1 400").contains("nope");
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws IOException {
        try (Socket socket = connect("127.0.0.8")) {
            send(socket, head("POST /predict", FORM, "Content-Length: " + (RequestBodyFilter.MOST_BYTES + 1)));
            assertThat(read(socket)).startsWith("HTTP/1.1 413").contains("1 MiB");
        }
    }

    /** Else the client sends its next request over a connection that is closed under it. */
    @Test
    void whoIsRefusedLearnsThatTheConnectionEnds() throws IOException {
        try (Socket socket = connect("127.0.0.8")) {
            List<String> head = List.of(
                    "POST /api/v1/predictions HTTP/1.1",
                    "Host: localhost",
                    "Origin: https://evil.example",
                    "Content-Length: 0");
            send(socket, String.join("\r\n", head) + "\r\n\r\n");
            assertThat(read(socket)).startsWith("HTTP/1.1 403").contains("Connection: close");
        }
    }

    @Test
    void aBodyThatIsNotValidIsRefused() throws IOException {
        try (Socket socket = connect("127.0.0.8")) {
            send(socket, head("POST /predict", FORM, "Transfer-Encoding: chunked") + "zz\r\n");
            assertThat(read(socket)).startsWith("HTTP/1.1 400");
        }
    }

    /** The pages for users are guarded when a request comes back with its body, as they are without one. */
    @Test
    void aBodyOpensNoPageOfAUser() throws IOException {
        for (String address : List.of("/sql/queries", "/api/v1/sql/queries", "/logout")) {
            try (Socket socket = connect("127.0.0.8")) {
                send(socket, head("POST " + address, FORM, "Content-Length: 4"));
                send(socket, "a=b1");
                assertThat(read(socket)).as(address).matches("(?s)HTTP/1.1 (302|401|403) .*");
            }
        }
    }

    private String whole(String request, String body) throws IOException {
        try (Socket socket = connect("127.0.0.1")) {
            send(socket, head(request, FORM, "Content-Length: " + body.length()) + body);
            return read(socket);
        }
    }

    private Socket connect(String from) throws IOException {
        return connect(new Socket(), from);
    }

    private Socket connect(Socket socket, String from) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String head(String request, String type, String length) {
        return request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type + "\r\n" + length
                + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** What came until the server closed the connection, which it may do while we still send. */
    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] chunk = new byte[8_192];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                answer.write(chunk, 0, read);
            }
        } catch (SocketException e) {
            assertThat(answer.size())
                    .as("bytes before the connection was reset")
                    .isPositive();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
