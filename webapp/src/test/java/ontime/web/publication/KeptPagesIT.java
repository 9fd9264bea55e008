package ontime.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that is kept is answered as the request that rendered it was, over real connections. */
@SpringBootTest(
        classes = {OnTimeApplication.class, StoresInMemory.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeptPagesIT {

    private static final List<String> HEADERS = List.of("Content-Type", "Content-Language", "ETag", "Cache-Control");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void aKeptPageIsTheRenderedPage() throws IOException, InterruptedException {
        HttpResponse<byte[]> rendered = ask("GET", "identity");
        HttpResponse<byte[]> kept = ask("GET", "identity");
        assertThat(rendered.statusCode()).isEqualTo(200);
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).isNotEmpty().isEqualTo(rendered.body());
        assertThat(kept.headers().firstValueAsLong("Content-Length")).hasValue(kept.body().length);
        assertThat(HEADERS).allSatisfy(name -> assertThat(kept.headers().firstValue(name))
                .isPresent()
                .isEqualTo(rendered.headers().firstValue(name)));
    }

    @Test
    void aKeptPageIsSentCompressed() throws IOException, InterruptedException {
        HttpResponse<byte[]> rendered = ask("GET", "identity");
        HttpResponse<byte[]> compressed = ask("GET", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValueAsLong("Content-Length")).hasValue(compressed.body().length);
        try (GZIPInputStream html = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(html.readAllBytes()).isEqualTo(rendered.body());
        }
    }

    @Test
    void theHeadOfAKeptPageHasNoBody() throws IOException, InterruptedException {
        HttpResponse<byte[]> rendered = ask("GET", "identity");
        HttpResponse<byte[]> head = ask("HEAD", "identity");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(rendered.body().length);
    }

    private HttpResponse<byte[]> ask(String method, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/airlines"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", encoding)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
