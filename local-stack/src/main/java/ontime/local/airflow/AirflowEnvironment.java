package ontime.local.airflow;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.local.process.ResourceTemplate;
import ontime.model.settings.Settings;

/**
 * Airflow's settings, as environment variables of Airflow's processes and of the commands that they run.
 */
public record AirflowEnvironment(Launch launch) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The variables in {@code environment.properties}, and those that depend on other settings. */
    public Map<String, String> variables() {
        AirflowHome home = AirflowHome.of(launch);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(ResourceTemplate.format(
                    "airflow/environment.properties",
                    launch.root(),
                    launch.folders().run(),
                    home.folder(),
                    AirflowHome.USER,
                    home.passwords(),
                    home.database(),
                    AirflowJobs.atOnce(launch.settings()) + 1,
                    launch.settings().airflow().port())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> variables = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> variables.put(name, properties.getProperty(name)));
        variables.put("AIRFLOW_CONN_SMTP_DEFAULT", mailServer());
        // Python's libraries trust what this file holds.
        launch.settings().mail().ca().ifPresent(file -> variables.put("SSL_CERT_FILE", file.toString()));
        source().ifPresent(folder -> variables.put("ONTIME_BTS_URL", folder));
        return variables;
    }

    /** The connection for emails about failures, in Airflow's JSON format. */
    private String mailServer() {
        Settings.Mail mail = launch.settings().mail();
        ObjectNode connection = MAPPER.createObjectNode()
                .put("conn_type", "smtp")
                .put("host", mail.host().orElse(LOOPBACK))
                .put("port", mail.host().isPresent() ? mail.port() : catcherPort(mail));
        connection
                .putObject("extra")
                .put("from_email", mail.from())
                .put("disable_ssl", !mail.isImplicitTls())
                .put("disable_tls", !mail.isStartTls());
        mail.user().ifPresent(user -> connection.put("login", user));
        mail.password().ifPresent(password -> connection.put("password", password.value()));
        return connection.toString();
    }

    private int catcherPort(Settings.Mail mail) {
        return Integer.parseInt(launch.servers().getOrDefault("ONTIME_MAIL_PORT", Integer.toString(mail.port())));
    }

    /** The folder of generated flights if there are no others. Every job gets a user's folder in any case. */
    private Optional<String> source() {
        return System.getenv("ONTIME_BTS_URL") == null
                ? launch.source().find().filter(FlightSource::isDemonstration).map(source -> source.folder()
                        .toString())
                : Optional.empty();
    }
}
