package ontime.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import ontime.model.server.MongoServer;
import ontime.stores.MongoConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ServerBackIT {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Test
    void aDocumentStoreThatComesBackIsAskedAgain() throws IOException {
        int server = URI.create(database.uri()).getPort();
        LoopbackForwarder first = new LoopbackForwarder(0, server);
        int port = first.port();
        String forwarded = database.uri().replace(":" + server + "/", ":" + port + "/");
        try (MongoConnection connection =
                MongoConnection.open(MongoServer.at(forwarded), database.name(), Duration.ofMillis(500))) {
            assertThat(connection.check().isAnswering()).isTrue();

            first.close();
            await().untilAsserted(
                            () -> assertThat(connection.check().isAnswering()).isFalse());

            try (LoopbackForwarder second = new LoopbackForwarder(port, server)) {
                assertThat(second.port()).isEqualTo(port);
                await().untilAsserted(() ->
                        assertThat(connection.check().isAnswering()).isTrue());
            }
        }
    }
}
