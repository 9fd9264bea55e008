package ontime.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.apache.catalina.Pipeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Requests that no client library would send. */
@SpringBootTest(
        classes = {OnTimeApplication.class, StoresInMemory.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MalformedRequestsIT {

    @Autowired
    private ServletWebServerApplicationContext context;

    @LocalServerPort
    private int port;

    @Test
    void peopleGetAPageOfOurs() throws IOException {
        assertThat(answer("/%zz"))
                .startsWith("HTTP/1.1 400")
                .contains("We couldn’t read that", "X-Content-Type-Options: nosniff")
                .doesNotContain("Tomcat");
    }

    @Test
    void programsGetAProblem() throws IOException {
        assertThat(answer("/api/v1/%zz"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "\"status\": 400");
    }

    @Test
    void aParameterWithoutANameIsRefused() throws IOException {
        assertThat(answer("/flights/search?=1")).startsWith("HTTP/1.1 400").contains("X-Content-Type-Options: nosniff");
        assertThat(answer("/api/v1/flights/search?=1"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json");
    }

    @Test
    void anUploadThatIsNoneIsARequestLikeOthers() throws IOException {
        assertThat(answer("/api/v1/airports", "Content-Type: multipart/form-data"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aBodyThatIsNoUploadOrNoFormIsRefused() throws IOException {
        assertThat(send("POST /predict", "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2", "{}"))
                .startsWith("HTTP/1.1 400");
        assertThat(send(
                        "PUT /dashboards",
                        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5",
                        "%zz=%"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void whatTomcatRefusesItselfHasItsProtection() throws IOException {
        assertThat(send("TRACE /models", "Accept: */*", ""))
                .startsWith("HTTP/1.1 405")
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: ");
    }

    @Test
    void charactersThatPeoplePasteReachTheSearch() throws IOException {
        assertThat(answer("/flights/search?origin=<b>{x}|"))
                .startsWith("HTTP/1.1 400")
                .contains("We have no flights from or to an airport");
    }

    @Test
    void aBusyServerSaysSoButIsHealthy() throws IOException {
        BusyServerValve busy = new BusyServerValve("", -1);
        Pipeline pipeline = ((TomcatWebServer) Objects.requireNonNull(context.getWebServer()))
                .getTomcat()
                .getHost()
                .getPipeline();
        pipeline.addValve(busy);
        try {
            assertThat(answer("/airlines"))
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 5", "X-Content-Type-Options: nosniff", "Too many visitors");
            assertThat(answer("/api/v1/airlines", "Content-Length: 5"))
                    .startsWith("HTTP/1.1 503")
                    .contains("Content-Type: application/problem+json", "\"status\": 503");
            assertThat(answer("/actuator/health/liveness")).startsWith("HTTP/1.1 200");
            assertThat(answer("/actuator/health/../../airlines")).startsWith("HTTP/1.1 503");
            assertThat(answer("/%zz"))
                    .contains("X-Content-Type-Options: nosniff")
                    .doesNotContain("Tomcat");
        } finally {
            pipeline.removeValve(busy);
        }
    }

    private String answer(String address) throws IOException {
        return answer(address, "Accept: */*");
    }

    private String answer(String address, String header) throws IOException {
        return send("GET " + address, header, "");
    }

    private String send(String start, String header, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    start + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
