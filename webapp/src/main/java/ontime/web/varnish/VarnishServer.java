package ontime.web.varnish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import ontime.model.settings.Secret;
import ontime.web.publication.DataVersion;

/**
 * A Varnish server with {@code infra/varnish/default.vcl}. It delivers only pages of one version of the data. A request
 * with the method PURGE reads or replaces this version.
 */
final class VarnishServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final URI url;
    private final Secret secret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    VarnishServer(URI url, Secret secret) {
        this.url = url;
        this.secret = secret;
    }

    /**
     * The version whose pages Varnish delivers; {@code none} after it was started.
     *
     * @throws IOException if Varnish does not answer, or refuses the secret
     */
    String version() throws IOException, InterruptedException {
        return send(purge(), OK).version();
    }

    /**
     * Makes Varnish deliver only pages of another version, unless someone else has replaced the version in the meantime.
     *
     * @return whether it was replaced
     * @throws IOException if Varnish does not answer, or refuses the secret
     */
    boolean replace(String before, String after) throws IOException, InterruptedException {
        HttpRequest.Builder request = purge().header(DataVersion.HEADER, after).header("X-Replaced-Version", before);
        return send(request, CONFLICT).status() == OK;
    }

    private HttpRequest.Builder purge() {
        return HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .method("PURGE", HttpRequest.BodyPublishers.noBody())
                .header("X-Varnish-Secret", secret.value());
    }

    private Answer send(HttpRequest.Builder request, int alsoExpected) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.discarding());
        int status = response.statusCode();
        if (status != OK && status != alsoExpected) {
            throw new IOException("it answered " + status);
        }
        String version = response.headers()
                .firstValue(DataVersion.HEADER)
                .orElseThrow(() -> new IOException("its answer has no " + DataVersion.HEADER));
        return new Answer(status, version);
    }

    private record Answer(int status, String version) {}

    @Override
    public String toString() {
        return url.toString();
    }
}
