package ontime.web.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.settings.Settings;
import ontime.web.StoresInMemory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The stores in memory of a site that visitors know by a public address with a path, behind a proxy on loopback. */
@TestConfiguration(proxyBeanMethods = false)
class StoresBehindProxy extends StoresInMemory {

    /** Of HTTPS. */
    static final int PORT = freePort();

    static final String SITE = "https://localhost:" + PORT + "/ontime";

    /** A visitor may ask for so many predictions in a minute. */
    static final int PREDICTIONS = 3;

    @Bean
    @Primary
    Settings.Web webBehindProxy() {
        return new Settings.Web(
                8080,
                "127.0.0.1",
                "512m",
                Optional.of(URI.create(SITE)),
                Optional.of("127.0.0.1"),
                OptionalInt.empty(),
                1);
    }

    @Bean
    @Primary
    Settings.Predictions fewPredictions() {
        return new Settings.Predictions(100, PREDICTIONS, PREDICTIONS, 90);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
