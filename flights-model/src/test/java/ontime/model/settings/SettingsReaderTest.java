package ontime.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
        assertThat(SettingsReader.listUnknown(Map.of("ONTIME_WEB_PROT", "1", "ONTIME_WEB_PORT", "1", "HOME", "/")))
                .isEqualTo(List.of("ONTIME_WEB_PROT"));
    }
}
