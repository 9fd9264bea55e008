package ontime.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import ontime.stores.StoreUnavailableException;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What breaks after a part was sent must not look complete: the client has to see that the answer was cut. */
@SpringBootTest(
        classes = {OnTimeApplication.class, StoresInMemory.class, CutAnswersIT.Breaking.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CutAnswersIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"IO", "STORE", "PROBLEM", "OTHER"})
    void anAnswerThatBreaksOnItsWayIsCut(String how) {
        assertThatThrownBy(() -> get("/api/v1/breaks/result?bytes=300000&how=" + how))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IO", "STORE", "PROBLEM", "OTHER"})
    void anAnswerThatBreaksBeforeItIsSentIsAnError(String how) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/v1/breaks/result?bytes=10&how=" + how);

        assertThat(answer.statusCode()).isIn(404, 500, 503);
        assertThat(answer.body()).contains("\"status\":").doesNotContain("xxxxxxxxxx");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .build(),
                BodyHandlers.ofString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(BreakingController.class)
    static class Breaking {}

    @RestController
    static class BreakingController {

        @GetMapping("/api/v1/breaks/result")
        void result(@RequestParam int bytes, @RequestParam String how, HttpServletResponse response)
                throws IOException {
            response.setContentType("text/csv");
            response.getOutputStream().write("x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
            switch (how) {
                case "IO" -> throw new IOException("the source ended");
                case "STORE" -> throw new StoreUnavailableException("the store went away", new IOException());
                case "PROBLEM" -> throw ProblemException.ofNotFound("problem.404.detail");
                default -> throw new IllegalStateException("a fault");
            }
        }
    }
}
