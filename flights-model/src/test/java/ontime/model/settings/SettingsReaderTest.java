package ontime.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {

    @Test
    void everyLineOfTheFileIsReadAndNothingElseIs() {
        Settings settings = SettingsReader.read(Map.of());

        assertThat(settings.web().port()).isEqualTo(8080);
        assertThat(settings.web().address()).isEqualTo("127.0.0.1");
        assertThat(settings.kafka().bootstrap()).isEmpty();
    }

    @Test
    void everySettingStandsUnderAComment() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/ontime.properties"));

        String before = "";
        for (String line : lines) {
            if (line.contains("=") && !line.startsWith("#")) {
                assertThat(before).as("line before %s", line).isNotBlank();
            }
            before = line;
        }
    }

    @Test
    void theEnvironmentOverridesTheFile() {
        Settings settings = SettingsReader.read(Map.of(
                "ONTIME_WEB_PORT",
                "9090",
                "ONTIME_MONGODB_URI",
                "mongodb://db:27017",
                "ONTIME_MODELS_TRAIN_ON_UP",
                "false"));

        assertThat(settings.web().port()).isEqualTo(9090);
        assertThat(settings.models().trainOnUp()).isFalse();
        assertThat(settings.mongodb().uri()).contains("mongodb://db:27017");
    }

    @Test
    void noMonthInMemoryIsANumberOfMonths() {
        assertThat(SettingsReader.read(Map.of("ONTIME_WEB_CROSSINGS_MONTHS", "0"))
                        .web()
                        .crossingsMonths())
                .hasValue(0);
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_WEB_CROSSINGS_MONTHS", "-1")))
                .hasMessageContaining("ONTIME_WEB_CROSSINGS_MONTHS must be a whole number from 0");
    }

    @Test
    void proxiesAreIpAddresses() {
        assertThat(SettingsReader.read(Map.of()).web().proxies()).isEmpty();
        assertThat(SettingsReader.read(Map.of("ONTIME_WEB_PROXIES", "127.0.0.1, ::1"))
                        .web()
                        .proxies())
                .containsExactly("127.0.0.1", "0:0:0:0:0:0:0:1");
        Settings.Web named = SettingsReader.read(Map.of("ONTIME_WEB_PROXIES", "127.0.0.1,proxy"))
                .web();
        assertThatThrownBy(named::proxies)
                .hasMessageContaining("ONTIME_WEB_PROXIES")
                .hasMessageContaining("not: proxy");
    }

    @Test
    void aValueThatDoesNotFitNamesTheSettingAndTheValue() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_WEB_PORT", "eighty")))
                .hasMessageContaining("ONTIME_WEB_PORT")
                .hasMessageContaining("eighty");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_KAFKA_MEMORY", "lots")))
                .hasMessageContaining("ONTIME_KAFKA_MEMORY");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_MODELS_TRAIN_ON_UP", "maybe")))
                .hasMessageContaining("ONTIME_MODELS_TRAIN_ON_UP")
                .hasMessageContaining("maybe");
    }

    @Test
    void jobsAtOnceAreANumberOrLeftToTheMachine() {
        assertThat(SettingsReader.read(Map.of()).airflow().jobs()).isEmpty();
        assertThat(SettingsReader.read(Map.of("ONTIME_AIRFLOW_JOBS", "3"))
                        .airflow()
                        .jobs())
                .hasValue(3);
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_AIRFLOW_JOBS", "0")))
                .hasMessageContaining("ONTIME_AIRFLOW_JOBS");
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertThat(SettingsReader.listUnknown(Map.of(
                        "ONTIME_WEB_PROT",
                        "1",
                        "ONTIME_WEB_PORT",
                        "1",
                        "ONTIME_WEB_PORT_FILE",
                        "/port",
                        "ONTIME_MAIL_PASSWORD_FILE",
                        "/password",
                        "HOME",
                        "/")))
                .isEqualTo(List.of("ONTIME_WEB_PORT_FILE", "ONTIME_WEB_PROT"));
    }

    @Test
    void aSecretCanBeInAFileOfItsOwner(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "hush\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Settings settings = SettingsReader.read(Map.of("ONTIME_MAIL_PASSWORD_FILE", file.toString()));

        assertThat(settings.mail().password()).contains(new Secret("hush"));
        assertThat(settings.toString()).doesNotContain("hush");
        assertThatThrownBy(() -> SettingsReader.read(
                        Map.of("ONTIME_MAIL_PASSWORD_FILE", file.toString(), "ONTIME_MAIL_PASSWORD", "other")))
                .hasMessage("set either ONTIME_MAIL_PASSWORD or ONTIME_MAIL_PASSWORD_FILE, not both");
    }

    @Test
    void aSecretInAFileThatOthersReadIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "hush");
        for (String others : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(others));

            assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_MAIL_PASSWORD_FILE", file.toString())))
                    .hasMessage("ONTIME_MAIL_PASSWORD_FILE: other users can read or change %1$s; run chmod 600 %1$s"
                            .formatted(file));
        }
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_MAIL_PASSWORD_FILE", "password")))
                .hasMessageContaining("must be an absolute path");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_MAIL_PASSWORD_FILE", folder + "/none")))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aLoginIsWholeAndForAServerThatCanAskForIt() {
        assertThatThrownBy(() -> SettingsReader.read(
                        Map.of("ONTIME_KAFKA_BOOTSTRAP", "broker:9092", "ONTIME_KAFKA_USER", "ada")))
                .hasMessage("set both ONTIME_KAFKA_USER and ONTIME_KAFKA_PASSWORD, or neither");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_MONGODB_TLS", "true")))
                .hasMessageStartingWith("ONTIME_MONGODB_URI must be set, too");
        assertThatThrownBy(() -> SettingsReader.read(Map.of(
                        "ONTIME_ELASTICSEARCH_URL",
                        "https://search:9200",
                        "ONTIME_ELASTICSEARCH_USER",
                        "ada",
                        "ONTIME_ELASTICSEARCH_PASSWORD",
                        "hush",
                        "ONTIME_ELASTICSEARCH_API_KEY",
                        "key")))
                .hasMessage("set either ONTIME_ELASTICSEARCH_USER or ONTIME_ELASTICSEARCH_API_KEY, not both");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("ONTIME_S3_ACCESS_KEY", "key")))
                .hasMessageContaining("ONTIME_S3_SECRET_KEY");
    }

    @Test
    void encryptionOfMailsDependsOnThePortUnlessItIsNamed() {
        assertThat(mail("false", "465").isImplicitTls()).isFalse();
        assertThat(mail("true", "465").isImplicitTls()).isTrue();
        assertThat(mail("true", "587").isStartTls()).isTrue();
        assertThat(mail("starttls", "465").isStartTls()).isTrue();
        assertThat(mail("implicit", "2465").isImplicitTls()).isTrue();
    }

    private static Settings.Mail mail(String tls, String port) {
        return SettingsReader.read(Map.of("ONTIME_MAIL_TLS", tls, "ONTIME_MAIL_PORT", port))
                .mail();
    }
}
