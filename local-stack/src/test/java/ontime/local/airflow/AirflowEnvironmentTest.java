package ontime.local.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.model.settings.SettingsReader;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AirflowEnvironmentTest {

    @TempDir
    private Path root;

    @Test
    void itListensOnLoopbackOnThePortOfItsSetting() {
        Map<String, String> variables = variables(Map.of("ONTIME_AIRFLOW_PORT", "9999"));

        assertThat(variables)
                .containsEntry("AIRFLOW__API__HOST", "127.0.0.1")
                .containsEntry("AIRFLOW__API__PORT", "9999")
                .containsEntry("AIRFLOW__CORE__EXECUTION_API_SERVER_URL", "http://127.0.0.1:9999/execution/");
    }

    @Test
    void itRunsOneTaskMoreThanJobsAtOnce() {
        assertThat(variables(Map.of("ONTIME_AIRFLOW_JOBS", "2"))).containsEntry("AIRFLOW__CORE__PARALLELISM", "3");
    }

    @Test
    void failuresAreToldByTheMailServerOfTheSettings() {
        Map<String, String> settings = Map.of(
                "ONTIME_MAIL_HOST", "mail.example.org",
                "ONTIME_MAIL_PORT", "2525",
                "ONTIME_MAIL_USER", "ontime",
                "ONTIME_MAIL_PASSWORD", "secret",
                "ONTIME_MAIL_TLS", "true");

        Document connection = Document.parse(variables(settings).get("AIRFLOW_CONN_SMTP_DEFAULT"));

        assertThat(connection)
                .containsEntry("host", "mail.example.org")
                .containsEntry("port", 2525)
                .containsEntry("login", "ontime")
                .containsEntry("password", "secret");
        assertThat(connection.get("extra", Document.class)).containsEntry("disable_tls", false);
    }

    @Test
    void generatedFlightsAreCollectedFromWhereTheyWereGenerated() throws IOException {
        Path generated = Files.createDirectories(root.resolve("generated"));
        launch(Map.of()).source().write(new FlightSource(generated, FlightSource.Kind.DEMONSTRATION, Optional.empty()));

        assertThat(variables(Map.of())).containsEntry("ONTIME_BTS_URL", generated.toString());
    }

    private Map<String, String> variables(Map<String, String> settings) {
        return new AirflowEnvironment(launch(settings)).variables();
    }

    private Launch launch(Map<String, String> settings) {
        return Launch.of(new Installation(root), SettingsReader.read(settings));
    }
}
