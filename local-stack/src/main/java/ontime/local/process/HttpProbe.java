package ontime.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

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
            URLConnection connection = address.toURL().openConnection();
            connection.setConnectTimeout((int) timeout.toMillis());
            connection.setReadTimeout((int) timeout.toMillis());
            try (InputStream body = connection.getInputStream()) {
                return Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
