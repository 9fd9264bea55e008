package ontime.local.airflow;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.model.settings.Settings;

/**
 * Airflow's settings, as environment variables of Airflow's processes and of the commands that they run.
 */
public record AirflowEnvironment(Launch launch) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The port of SMTP with implicit TLS (RFC 8314). */
    private static final int IMPLICIT_TLS_PORT = 465;

    /** The variables. Settings that they do not contain have Airflow's defaults. */
    public Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        String modules = launch.root().resolve("airflow-dags").toString();
        AirflowHome home = AirflowHome.of(launch);
        variables.put("AIRFLOW_HOME", home.folder().toString());
        variables.put("PYTHONPATH", modules);
        variables.put("ONTIME_COMMAND", launch.root().resolve("ontime").toString());
        variables.put("PYTHONDONTWRITEBYTECODE", "1");
        variables.put("AIRFLOW__CORE__DAGS_FOLDER", modules + "/dags");
        variables.put("AIRFLOW__CORE__LOAD_EXAMPLES", "False");
        variables.put("AIRFLOW__CORE__EXECUTOR", "LocalExecutor");
        // One more worker than jobs: short tasks that run no job, such as an asset's event, need not wait for jobs.
        variables.put("AIRFLOW__CORE__PARALLELISM", Integer.toString(AirflowJobs.atOnce(launch.settings()) + 1));
        variables.put("AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS", AirflowHome.USER + ":admin");
        variables.put(
                "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE",
                home.passwords().toString());
        // SQLite allows one writer at a time. On a busy machine a command waits longer than the default of five
        // seconds.
        variables.put("AIRFLOW__DATABASE__SQL_ALCHEMY_CONN", "sqlite:///" + home.database() + "?timeout=60");
        variables.put(
                "AIRFLOW__LOGGING__BASE_LOG_FOLDER",
                launch.folders().run().resolve("logs/airflow").toString());
        variables.put(
                "AIRFLOW__LOGGING__DAG_PROCESSOR_CHILD_PROCESS_LOG_DIRECTORY",
                launch.folders().run().resolve("logs/airflow/dag_processor").toString());
        variables.put("AIRFLOW__USAGE_DATA_COLLECTION__ENABLED", "False");
        // Tasks of a killed scheduler start again after 30 seconds instead of five minutes.
        variables.put("AIRFLOW__SCHEDULER__ORPHANED_TASKS_CHECK_INTERVAL", "30");
        variables.putAll(addresses());
        variables.put("AIRFLOW_CONN_SMTP_DEFAULT", mailServer());
        source().ifPresent(folder -> variables.put("ONTIME_BTS_URL", folder));
        return variables;
    }

    private Map<String, String> addresses() {
        int port = launch.settings().airflow().port();
        return Map.of(
                "AIRFLOW__API__HOST",
                LOOPBACK,
                "AIRFLOW__API__PORT",
                Integer.toString(port),
                "AIRFLOW__API__BASE_URL",
                "http://localhost:" + port,
                "AIRFLOW__CORE__EXECUTION_API_SERVER_URL",
                "http://%s:%d/execution/".formatted(LOOPBACK, port));
    }

    /** The connection for emails about failures, in Airflow's JSON format. */
    private String mailServer() {
        Settings.Mail mail = launch.settings().mail();
        boolean implicitTls = mail.tls() && mail.port() == IMPLICIT_TLS_PORT;
        ObjectNode connection = MAPPER.createObjectNode()
                .put("conn_type", "smtp")
                .put("host", mail.host().orElse(LOOPBACK))
                .put("port", mail.host().isPresent() ? mail.port() : catcherPort(mail));
        connection
                .putObject("extra")
                .put("from_email", mail.from())
                .put("disable_ssl", !implicitTls)
                .put("disable_tls", !mail.tls() || implicitTls);
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
