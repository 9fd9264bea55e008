package ontime.testkit.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Secret;
import ontime.model.settings.SettingsReader;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SecretFile;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.SubscriptionSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubscriptionSecretTest {

    private static final SubscriptionSecret SECRET = SomeSubscriptions.SECRET;
    private static final SubscriptionSecret OTHER =
            SubscriptionSecret.of(new Secret("AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

    @TempDir
    Path folder;

    @Test
    void anIdIsOfTheMailboxAndOfTheSecret() {
        String id = SECRET.id(MailAddress.of("ada@example.org"));

        assertThat(id)
                .isEqualTo(SECRET.id(MailAddress.of("Ada+flights@EXAMPLE.org")))
                .isNotEqualTo(SECRET.id(MailAddress.of("eve@example.org")))
                .isNotEqualTo(OTHER.id(MailAddress.of("ada@example.org")))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void aConfirmingKeyIsOfOneQuestionAlone() {
        Subscription full = SomeSubscriptions.full();
        String key = SECRET.confirmationKey(full, full.asked().get(1));

        assertThat(SubscriptionSecret.findId(key)).contains(full.id());
        assertThat(SECRET.findConfirmed(full, key)).contains(full.asked().get(1));
        assertThat(OTHER.findConfirmed(full, key)).isEmpty();
        assertThat(SECRET.isManagementKey(full, key)).isFalse();
        assertThat(SECRET.findConfirmed(full.unsubscribed("another salt"), key)).isEmpty();
    }

    @Test
    void aManagingKeyEndsWithTheSubscription() {
        Subscription full = SomeSubscriptions.full();
        String key = SECRET.managementKey(full);

        assertThat(SECRET.isManagementKey(full, key)).isTrue();
        assertThat(SECRET.findConfirmed(full, key)).isEmpty();
        assertThat(OTHER.isManagementKey(full, key)).isFalse();
        assertThat(SECRET.isManagementKey(full.unsubscribed("another salt"), key))
                .isFalse();
        assertThat(SECRET.isManagementKey(full, key.substring(1) + "A")).isFalse();
    }

    @Test
    void whatIsNoKeyIsOfNobody() {
        assertThat(SubscriptionSecret.findId("")).isEmpty();
        assertThat(SubscriptionSecret.findId("x".repeat(42))).isEmpty();
        assertThat(SubscriptionSecret.findId("../".repeat(20))).isEmpty();
        assertThat(SubscriptionSecret.findId("é".repeat(43))).isEmpty();
    }

    @Test
    void linksHoldTheirKeysAsAParameter() {
        SubscriptionLinks links = new SubscriptionLinks(URI.create("https://ontime.example.org/app"), SECRET);
        Subscription full = SomeSubscriptions.full();

        assertThat(links.unsubscribe(full))
                .hasToString(
                        "https://ontime.example.org/app/subscriptions/unsubscribe?key=" + SECRET.managementKey(full));
    }

    @Test
    void withoutASettingASecretIsGeneratedOnceAndReadByItsOwnerAlone() throws IOException {
        Path data = folder.resolve("data");

        String first = open(Map.of("ONTIME_DATA", data.toString()));

        assertThat(open(Map.of("ONTIME_DATA", data.toString()))).isEqualTo(first);
        assertThat(open(Map.of("ONTIME_DATA", folder.resolve("other").toString())))
                .isNotEqualTo(first);
        assertThat(data.toFile().list()).containsExactly("subscriptions.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("subscriptions.secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretThatIsSetWritesNoFile() {
        Path data = folder.resolve("data");

        assertThat(open(Map.of(
                        "ONTIME_DATA",
                        data.toString(),
                        "ONTIME_SUBSCRIPTIONS_SECRET",
                        SomeSubscriptions.SECRET_SETTING.value())))
                .isEqualTo(SECRET.id(SomeSubscriptions.ADDRESS));
        assertThat(data).doesNotExist();
    }

    @Test
    void aBadSecretIsNotRepeated() {
        assertThatThrownBy(() -> SubscriptionSecret.of(new Secret("hush")))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("hush");
        assertThatThrownBy(() -> open(Map.of("ONTIME_DATA", "s3a://bucket/data")))
                .hasMessageContaining("ONTIME_SUBSCRIPTIONS_SECRET");
    }

    /** Told apart by the id that it gives an address. */
    private static String open(Map<String, String> environment) {
        return SecretFile.open(SettingsReader.read(environment)).id(SomeSubscriptions.ADDRESS);
    }
}
