package ontime.testkit.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.local.process.Installation;
import ontime.local.process.StepFailedException;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.model.server.ElasticServer;
import ontime.model.settings.SettingsReader;
import ontime.stores.ElasticConnection;
import ontime.stores.StoreUnavailableException;
import ontime.testkit.stack.LocalStackExtension;
import ontime.testkit.stack.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Elasticsearch behind a proxy that asks for a login over TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ElasticLoginIT {

    @RegisterExtension
    static final LocalStackExtension STACK = LocalStackExtension.of(Part.ELASTICSEARCH);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path home;

    private TestCertificates certificates;
    private ElasticProxy proxy;

    @BeforeAll
    void start() throws IOException {
        certificates = TestCertificates.get();
        proxy = new ElasticProxy(STACK.address(Part.ELASTICSEARCH), TestCertificates.context(certificates.server()));
    }

    @AfterAll
    void stop() {
        proxy.close();
    }

    @Test
    void aUserWithAPasswordReadsAndWrites() {
        try (ElasticConnection connection = open(login("ontime", ElasticProxy.PASSWORD))) {
            assertThat(connection.check().trouble()).isEmpty();
            connection.ask(elastic -> elastic.indices().create(index -> index.index("login")));
            connection.ask(elastic -> elastic.indices().delete(index -> index.index("login")));
        }
    }

    @Test
    void anApiKeyReplacesUserAndPassword() {
        Map<String, String> environment = environment();
        environment.put("ONTIME_ELASTICSEARCH_API_KEY", ElasticProxy.API_KEY);

        try (ElasticConnection connection = open(environment)) {
            assertThat(connection.check().trouble()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsOneSentenceForThePagesAndTheLauncher() {
        Map<String, String> wrong = login("ontime", "hush-hush");
        String sentence = "Elasticsearch at %s rejects ONTIME_ELASTICSEARCH_USER and ONTIME_ELASTICSEARCH_PASSWORD"
                .formatted(proxy.url().substring("https://".length()));

        assertThat(trouble(wrong)).isEqualTo(sentence);
        assertThatThrownBy(() -> LocalStack.up(
                        SettingsReader.read(wrong),
                        Installation.find(),
                        StackFolders.of(home),
                        List.of(Part.ELASTICSEARCH),
                        part -> {}))
                .isInstanceOf(StepFailedException.class)
                .hasMessage(sentence);
    }

    @Test
    void noLoginIsOneSentenceWithTheSettings() {
        assertThat(trouble(environment())).contains("asks for a login: set ONTIME_ELASTICSEARCH_USER");
    }

    @Test
    void aMissingPermissionIsOneSentenceWithWhatIsMissing() {
        try (ElasticConnection connection = open(login("guest", ElasticProxy.PASSWORD))) {
            assertThat(connection.check().trouble()).isEmpty();
            assertThatThrownBy(() -> connection.ask(elastic -> elastic.indices().create(index -> index.index("login"))))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("does not let this user do that")
                    .hasMessageContaining("all privileges of the indices on_time_performance*");
        }
    }

    @Test
    void anExpiredCertificateAndAnotherAuthorityAreOneSentenceEach() throws IOException {
        Map<String, String> other = login("ontime", ElasticProxy.PASSWORD);
        other.put("ONTIME_ELASTICSEARCH_CA", certificates.otherAuthority().toString());
        assertThat(trouble(other)).contains("an authority that is not trusted: ONTIME_ELASTICSEARCH_CA");

        try (ElasticProxy expired =
                new ElasticProxy(STACK.address(Part.ELASTICSEARCH), TestCertificates.context(certificates.expired()))) {
            Map<String, String> environment = login("ontime", ElasticProxy.PASSWORD);
            environment.put("ONTIME_ELASTICSEARCH_URL", expired.url());
            assertThat(trouble(environment)).endsWith(" shows a certificate that has expired");
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("ONTIME_ELASTICSEARCH_URL", proxy.url());
        environment.put("ONTIME_ELASTICSEARCH_CA", certificates.authority().toString());
        return environment;
    }

    private Map<String, String> login(String user, String password) {
        Map<String, String> environment = environment();
        environment.put("ONTIME_ELASTICSEARCH_USER", user);
        environment.put("ONTIME_ELASTICSEARCH_PASSWORD", password);
        return environment;
    }

    private static ElasticConnection open(Map<String, String> environment) {
        return ElasticConnection.open(
                ElasticServer.of(SettingsReader.read(environment).elasticsearch()), PATIENCE);
    }

    private static String trouble(Map<String, String> environment) {
        try (ElasticConnection connection = open(environment)) {
            return connection.check().trouble().orElseThrow();
        }
    }
}
