package ontime.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ontime.local.process.Installation;
import ontime.local.process.StepFailedException;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.model.settings.SettingsReader;
import ontime.stores.StoreUnavailableException;
import ontime.testkit.prediction.SomePredictions;
import ontime.testkit.stack.KafkaWithLogin;
import ontime.testkit.stack.TestCertificates;
import ontime.web.prediction.live.KafkaRequestTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages and the launcher at a broker that asks for a login over TLS; the stream has a test of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KafkaWithLoginIT {

    @TempDir
    private static Path home;

    private TestCertificates certificates;
    private KafkaWithLogin kafka;

    @BeforeAll
    void start() {
        certificates = TestCertificates.get();
        kafka = KafkaWithLogin.start(home, certificates);
        // Creates the topics.
        launcher(kafka.environment("ontime"));
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    @Test
    void theLauncherAndThePagesLogIn() {
        assertThatCode(() -> send(kafka.environment("ontime"))).doesNotThrowAnyException();
    }

    @Test
    void theyLogInOnAMachineWithOtherDigits() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar"));
        try {
            assertThatCode(() -> send(kafka.environment("ontime"))).doesNotThrowAnyException();
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @Test
    void aWrongPasswordIsOneSentenceWithoutThePassword() {
        Map<String, String> wrong = new HashMap<>(kafka.environment("ontime"));
        wrong.remove("ONTIME_KAFKA_PASSWORD_FILE");
        wrong.put("ONTIME_KAFKA_PASSWORD", "hush-hush");
        String sentence = "Kafka at %s rejects ONTIME_KAFKA_USER and ONTIME_KAFKA_PASSWORD"
                .formatted(wrong.get("ONTIME_KAFKA_BOOTSTRAP"));

        assertThatThrownBy(() -> send(wrong))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage(sentence);
        assertThatThrownBy(() -> launcher(wrong))
                .isInstanceOf(StepFailedException.class)
                .hasMessage(sentence);
    }

    @Test
    void anExpiredCertificateIsOneSentence() {
        assertThatThrownBy(() -> send(kafka.expiredEnvironment()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith(" shows a certificate that has expired");
    }

    @Test
    void anAuthorityThatIsNotTrustedIsOneSentenceWithTheSetting() {
        Map<String, String> other = new HashMap<>(kafka.environment("ontime"));
        other.put("ONTIME_KAFKA_CA", certificates.otherAuthority().toString());

        assertThatThrownBy(() -> send(other))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("an authority that is not trusted: ONTIME_KAFKA_CA");
    }

    @Test
    void aUserWithoutPermissionIsOneSentenceWithTheUsersSetting() {
        assertThatThrownBy(() -> send(kafka.environment("guest")))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("does not let the user of ONTIME_KAFKA_USER do this");
    }

    private static void send(Map<String, String> environment) {
        try (KafkaRequestTopic topic = KafkaRequestTopic.open(KafkaWithLogin.cluster(environment))) {
            topic.send(SomePredictions.request(UUID.randomUUID()));
        }
    }

    private static void launcher(Map<String, String> environment) {
        LocalStack stack = LocalStack.up(
                SettingsReader.read(environment),
                Installation.find(),
                StackFolders.of(home),
                List.of(Part.KAFKA),
                part -> {});
        assertThat(stack.list()).hasSize(1);
    }
}
