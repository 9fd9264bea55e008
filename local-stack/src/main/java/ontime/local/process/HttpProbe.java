package ontime.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** Asks an HTTP server whether it is healthy. */
public final class HttpProbe {

    private HttpProbe() {}

    /**
     * Gets a page.
     *
     * @return the body; empty if the server does not answer in time, or answers with an error
     */
    public static Optional<String> get(URI address, Duration timeout) {
        try {
            return Optional.of(ask(address, Map.of(), Optional.empty(), timeout));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Gets a page of a server that may ask for a login or TLS.
     *
     * @param trust for https; empty: what Java trusts
     * @return the body
     * @throws StatusException if the server answers with an error
     * @throws IOException if it does not answer in time
     */
    public static String ask(URI address, Map<String, String> headers, Optional<SSLContext> trust, Duration timeout)
            throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        if (connection instanceof HttpsURLConnection https && trust.isPresent()) {
            https.setSSLSocketFactory(trust.get().getSocketFactory());
        }
        headers.forEach(connection::setRequestProperty);
        connection.setConnectTimeout((int) timeout.toMillis());
        connection.setReadTimeout((int) timeout.toMillis());
        if (connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST) {
            throw new StatusException(connection.getResponseCode());
        }
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
