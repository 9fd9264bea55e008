package ontime.local.airflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.model.settings.Settings;
import org.bson.Document;

/**
 * Airflow's settings, as the environment of its processes and of those that they run.
 *
 * @param launch where it runs
 */
public record AirflowEnvironment(Launch launch) {

    private static final String LOOPBACK = "127.0.0.1";

    /** The port of SMTP that begins encrypted (RFC 8314). */
    private static final int TLS_FROM_THE_START = 465;

    /** Its settings by their own names; whatever they do not name is as Airflow has it. */
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
        // A worker is a process that waits, and what does not run a job, such as an asset's news, need not wait for
        // those.
        variables.put("AIRFLOW__CORE__PARALLELISM", Integer.toString(AirflowJobs.atOnce(launch.settings()) + 1));
        variables.put("AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS", AirflowHome.USER + ":admin");
        variables.put(
                "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE",
                home.passwords().toString());
        // One writes at a time, and on a busy machine a command waits longer for it than five seconds.
        variables.put("AIRFLOW__DATABASE__SQL_ALCHEMY_CONN", "sqlite:///" + home.database() + "?timeout=60");
        variables.put(
                "AIRFLOW__LOGGING__BASE_LOG_FOLDER",
                launch.folders().run().resolve("logs/airflow").toString());
        variables.put(
                "AIRFLOW__LOGGING__DAG_PROCESSOR_CHILD_PROCESS_LOG_DIRECTORY",
                launch.folders().run().resolve("logs/airflow/dag_processor").toString());
        variables.put("AIRFLOW__USAGE_DATA_COLLECTION__ENABLED", "False");
        // What a killed scheduler had begun is begun again this soon, rather than after five minutes.
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

    /** The connection by which failures are told, as Airflow reads it from the environment. */
    private String mailServer() {
        Settings.Mail mail = launch.settings().mail();
        Map<String, String> running = launch.servers();
        boolean tlsFromTheStart = mail.tls() && mail.port() == TLS_FROM_THE_START;
        Document connection = new Document("conn_type", "smtp")
                .append("host", mail.host().orElse(LOOPBACK))
                .append(
                        "port",
                        mail.host().isPresent()
                                ? mail.port()
                                : Integer.parseInt(
                                        running.getOrDefault("ONTIME_MAIL_PORT", Integer.toString(mail.port()))))
                .append(
                        "extra",
                        new Document("from_email", mail.from())
                                .append("disable_ssl", !tlsFromTheStart)
                                .append("disable_tls", !mail.tls() || tlsFromTheStart));
        mail.user().ifPresent(user -> connection.append("login", user));
        mail.password().ifPresent(password -> connection.append("password", password.value()));
        return connection.toJson();
    }

    /** Generated flights, where there are no others; a user's folder every job is told of anyway. */
    private Optional<String> source() {
        return System.getenv("ONTIME_BTS_URL") == null
                ? launch.source().find().filter(FlightSource::isDemonstration).map(source -> source.folder()
                        .toString())
                : Optional.empty();
    }
}
