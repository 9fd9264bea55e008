package ontime.testkit.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.StoreUnavailableException;
import ontime.testkit.stack.TestCertificates;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A document server that asks for a login over TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MongoLoginTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private TestCertificates certificates;
    private MongoWithLogin server;

    @BeforeAll
    void start() throws IOException, GeneralSecurityException {
        certificates = TestCertificates.get();
        server = new MongoWithLogin(certificates.server());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aUserReadsAndWrites() {
        try (MongoConnection connection = open(login("ontime", MongoWithLogin.PASSWORD))) {
            write(connection);

            assertThat(connection.find("airports", "ATL")).isPresent();
            assertThat(connection.check().trouble()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsOneSentenceWithoutThePassword() {
        assertThat(trouble(login("ontime", "hush-hush")))
                .isEqualTo("MongoDB at %s rejects ONTIME_MONGODB_USER and ONTIME_MONGODB_PASSWORD"
                        .formatted(server.uri().substring("mongodb://".length())));
    }

    @Test
    void aMissingPermissionIsOneSentenceWithTheUser() {
        try (MongoConnection connection = open(login("guest", MongoWithLogin.PASSWORD))) {
            assertThat(connection.find("airports", "none")).isEmpty();
            assertThatThrownBy(() -> write(connection))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("does not let the user guest do this")
                    .hasMessageContaining("readWrite");
        }
    }

    @Test
    void noLoginIsOneSentence() {
        assertThat(trouble(environment())).contains("does not let a client without a user do this");
    }

    @Test
    void anExpiredCertificateAndAnotherAuthorityAreOneSentenceEach() throws IOException, GeneralSecurityException {
        Map<String, String> other = login("ontime", MongoWithLogin.PASSWORD);
        other.put("ONTIME_MONGODB_CA", certificates.otherAuthority().toString());
        assertThat(trouble(other)).contains("an authority that is not trusted: ONTIME_MONGODB_CA");

        try (MongoWithLogin expired = new MongoWithLogin(certificates.expired())) {
            Map<String, String> environment = login("ontime", MongoWithLogin.PASSWORD);
            environment.put("ONTIME_MONGODB_URI", expired.uri());
            assertThat(trouble(environment)).endsWith(" shows a certificate that has expired");
        }
    }

    private static void write(MongoConnection connection) {
        new MongoSink(connection)
                .replaceAll("airports", List.of(new Document("_id", "ATL")).iterator());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("ONTIME_MONGODB_URI", server.uri());
        environment.put("ONTIME_MONGODB_CA", certificates.authority().toString());
        return environment;
    }

    private Map<String, String> login(String user, String password) {
        Map<String, String> environment = environment();
        environment.put("ONTIME_MONGODB_USER", user);
        environment.put("ONTIME_MONGODB_PASSWORD", password);
        return environment;
    }

    private static MongoConnection open(Map<String, String> environment) {
        Settings.MongoDb settings = SettingsReader.read(environment).mongodb();
        return MongoConnection.open(MongoServer.of(settings), settings.database(), PATIENCE);
    }

    private static String trouble(Map<String, String> environment) {
        try (MongoConnection connection = open(environment)) {
            return connection.check().trouble().orElseThrow();
        }
    }
}
