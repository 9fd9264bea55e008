package ontime.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import ontime.local.process.StateFile;
import ontime.model.server.ElasticServer;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The search server of the local stack answers only to its password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ElasticPasswordIT {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TIMEOUT_MILLIS = 20_000;

    @TempDir
    private static Path home;

    private LocalStack stack;
    private ElasticServer server;

    @BeforeAll
    void start() {
        stack = LocalStack.start(home, Part.ELASTICSEARCH);
        server = ElasticServer.of(SettingsReader.read(stack.environment()).elasticsearch());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void whoHasThePasswordMayDoEverything() throws Exception {
        String login = Objects.requireNonNull(server.authorization()).value();

        assertThat(send("GET", "/_cluster/health", login)).isEqualTo(OK);
        assertThat(send("PUT", "/walled", login)).isEqualTo(OK);
        assertThat(send("DELETE", "/walled", login)).isEqualTo(OK);
    }

    @Test
    void withoutItNobodyGetsAnAnswer() throws Exception {
        for (String path : new String[] {"/", "/_cluster/health", "/_cat/indices", "/_search", "/nothing"}) {
            assertThat(send("GET", path, "")).as(path).isEqualTo(UNAUTHORIZED);
        }
        assertThat(send("POST", "/_refresh", "")).isEqualTo(UNAUTHORIZED);
        assertThat(send("PUT", "/walled", "")).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void anotherPasswordAndBuiltInUsersAreRefused() throws Exception {
        for (String login : new String[] {"ontime:guessed", "elastic:changeme", "elastic:", "kibana_system:changeme"}) {
            assertThat(send("GET", "/_cluster/health", basic(login))).as(login).isEqualTo(UNAUTHORIZED);
        }
    }

    @Test
    void noOtherNodeCanTalkToIt() throws Exception {
        int port = new StateFile(StackFolders.of(home).state())
                .find(Part.ELASTICSEARCH.partName())
                .orElseThrow()
                .ports()
                .get("transport");

        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
            plain.setSoTimeout(TIMEOUT_MILLIS);
            // The beginning of every message between nodes, and the length of an empty one.
            plain.getOutputStream().write(new byte[] {'E', 'S', (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff});
            assertThat(isClosed(plain)).isTrue();
        }
        try (SSLSocket withoutCertificate =
                (SSLSocket) trustingAnybody().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            withoutCertificate.setSoTimeout(TIMEOUT_MILLIS);
            assertThat(isClosed(withoutCertificate)).isTrue();
        }
    }

    /** Whether the server ends the connection without an answer. */
    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('E');
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return !(e instanceof SocketTimeoutException);
        }
    }

    private static SSLContext trustingAnybody() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                null,
                new TrustManager[] {
                    new X509TrustManager() {
                        @Override
                        public void checkClientTrusted(X509Certificate[] chain, String type) {
                            // Anybody.
                        }

                        @Override
                        public void checkServerTrusted(X509Certificate[] chain, String type) {
                            // Anybody.
                        }

                        @Override
                        public X509Certificate[] getAcceptedIssuers() {
                            return new X509Certificate[0];
                        }
                    }
                },
                new SecureRandom());
        return context;
    }

    private int send(String method, String path, String login) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!login.isEmpty()) {
            request.header("Authorization", login);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }
}
