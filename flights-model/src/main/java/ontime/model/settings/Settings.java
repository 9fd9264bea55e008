package ontime.model.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.settings.Setting.Form;

/**
 * Every setting, typed and checked. Components take the group that they need, not the whole.
 *
 * @param data where tables and files are kept: a folder or a Hadoop file system URI
 * @param s3 storage for {@code s3a://} addresses
 * @param sources where flights, reference data and weather come from
 * @param spark batch jobs
 * @param kafka the broker
 * @param elasticsearch the search server
 * @param mongodb the document server
 * @param local limits of the embedded stores
 * @param web the web application
 * @param varnish the cache in front of the web application
 * @param metrics of the web application for monitoring
 * @param log how programs write their logs
 * @param notebooks Jupyter and its reports
 * @param airflow the scheduler that runs the jobs
 * @param mail outgoing mail
 * @param subscriptions flights and routes that people watch
 * @param models of delays
 * @param mlflow a tracker of experiments
 * @param stream the stream of predictions
 * @param predictions limits of the web application
 * @param connections between two flights
 * @param sql the gateway that runs SQL statements
 */
public record Settings(
        String data,
        S3 s3,
        Sources sources,
        Spark spark,
        Kafka kafka,
        Elasticsearch elasticsearch,
        MongoDb mongodb,
        Local local,
        Web web,
        Varnish varnish,
        Metrics metrics,
        Log log,
        Notebooks notebooks,
        Airflow airflow,
        Mail mail,
        Subscriptions subscriptions,
        Daily daily,
        Models models,
        Mlflow mlflow,
        Stream stream,
        Predictions predictions,
        Connections connections,
        Sql sql) {

    /** The address that servers of the local stack listen on. */
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * Storage that speaks the protocol of Amazon S3.
     *
     * @param endpoint of a server other than Amazon's; empty: Amazon's
     * @param accessKey who asks; empty: as Amazon's own variables and roles say
     * @param secretKey of the access key
     * @param region of the buckets
     */
    public record S3(Optional<URI> endpoint, Optional<String> accessKey, Optional<Secret> secretKey, String region) {

        /** Refuses half a key. */
        public S3 {
            if (accessKey.isPresent() != secretKey.isPresent()) {
                throw new IllegalArgumentException(
                        "set both ONTIME_S3_ACCESS_KEY and ONTIME_S3_SECRET_KEY, or neither");
            }
        }
    }

    /**
     * Where flights, reference data and weather come from.
     *
     * @param btsUrl an http(s) address or a folder with BTS's monthly zips
     * @param reference a folder with airport, airline and airplane files
     * @param referenceOnUp whether {@code up} downloads such files in the background once the pages are served
     * @param weatherUrl an http(s) address or a folder with NOAA's archive of observations
     */
    public record Sources(
            @Setting(key = "ontime.bts.url") String btsUrl,
            @Setting(key = "ontime.reference") Optional<Path> reference,
            @Setting(key = "ontime.reference.on.up") boolean referenceOnUp,
            @Setting(key = "ontime.weather.url") String weatherUrl) {}

    /**
     * How batch jobs run.
     *
     * @param master any Spark master
     * @param driverMemory heap, in the JVM's words: 3g
     * @param shufflePartitions partitions of a shuffle
     */
    public record Spark(String master, @Setting(form = Form.HEAP_SIZE) String driverMemory, int shufflePartitions) {}

    /**
     * The broker.
     *
     * @param bootstrap existing servers; empty: the local stack's
     * @param port of the local stack's broker
     * @param memory heap of the local stack's broker
     * @param user of existing servers that ask for one
     * @param password of the user
     * @param saslMechanism how the user proves the password
     * @param tls whether the connection is encrypted
     * @param ca a PEM file with the authority to trust, which also means encryption; empty: those that Java trusts
     */
    public record Kafka(
            Optional<String> bootstrap,
            @Setting(form = Form.PORT) int port,
            @Setting(form = Form.HEAP_SIZE) String memory,
            Optional<String> user,
            Optional<Secret> password,
            SaslMechanism saslMechanism,
            boolean tls,
            Optional<Path> ca) {

        /** Refuses half a login, and a login or TLS for the local stack's own broker. */
        public Kafka {
            Logins.requireBoth("ONTIME_KAFKA", user, password);
            Logins.requireServer("ONTIME_KAFKA_BOOTSTRAP", bootstrap, user.isPresent() || tls || ca.isPresent());
        }

        /** The servers: the given ones, or the local stack's broker. */
        public String servers() {
            return bootstrap.orElseGet(() -> LOOPBACK + ":" + port);
        }
    }

    /** How a user proves a password to Kafka without sending it. */
    public enum SaslMechanism {
        /** With SHA-512. */
        SCRAM_SHA_512,
        /** With SHA-256. */
        SCRAM_SHA_256;

        /** The name in Kafka's protocol: SCRAM-SHA-512. */
        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    /**
     * The search server.
     *
     * @param url of an existing cluster; empty: the local stack's
     * @param port of the local stack's server
     * @param memory heap of the local stack's server
     * @param user of an existing cluster that asks for one
     * @param password of the user
     * @param apiKey instead of a user and a password
     * @param ca a PEM file with the authority to trust; empty: those that Java trusts
     */
    public record Elasticsearch(
            Optional<String> url,
            @Setting(form = Form.PORT) int port,
            @Setting(form = Form.HEAP_SIZE) String memory,
            Optional<String> user,
            Optional<Secret> password,
            Optional<Secret> apiKey,
            Optional<Path> ca) {

        /** Refuses half a login, two logins, and a login or TLS for the local stack's own server. */
        public Elasticsearch {
            Logins.requireBoth("ONTIME_ELASTICSEARCH", user, password);
            if (user.isPresent() && apiKey.isPresent()) {
                throw new IllegalArgumentException(
                        "set either ONTIME_ELASTICSEARCH_USER or ONTIME_ELASTICSEARCH_API_KEY, not both");
            }
            Logins.requireServer(
                    "ONTIME_ELASTICSEARCH_URL", url, user.isPresent() || apiKey.isPresent() || ca.isPresent());
        }

        /** The address: of the given cluster, or of the local stack's server. */
        public String address() {
            return url.orElseGet(() -> "http://" + LOOPBACK + ":" + port);
        }
    }

    /**
     * The document server.
     *
     * @param uri of an existing server; empty: the local stack's
     * @param database name
     * @param port of the local stack's server
     * @param memory heap of the local stack's server
     * @param user of an existing server that asks for one
     * @param password of the user
     * @param authDatabase the database that has the user
     * @param tls whether the connection is encrypted
     * @param ca a PEM file with the authority to trust, which also means encryption; empty: those that Java trusts
     */
    public record MongoDb(
            Optional<String> uri,
            String database,
            @Setting(form = Form.PORT) int port,
            @Setting(form = Form.HEAP_SIZE) String memory,
            Optional<String> user,
            Optional<Secret> password,
            String authDatabase,
            boolean tls,
            Optional<Path> ca) {

        /** Refuses half a login, and a login or TLS for the local stack's own server. */
        public MongoDb {
            Logins.requireBoth("ONTIME_MONGODB", user, password);
            Logins.requireServer("ONTIME_MONGODB_URI", uri, user.isPresent() || tls || ca.isPresent());
        }

        /** The address: of the given server, or of the local stack's. */
        public String address() {
            return uri.orElseGet(() -> "mongodb://" + LOOPBACK + ":" + port);
        }
    }

    /**
     * Limits of the embedded stores.
     *
     * @param months that the embedded stores hold
     */
    public record Local(int months) {}

    /**
     * The web application.
     *
     * @param port of the pages
     * @param address that the server listens on
     * @param memory heap
     * @param url under which people reach it, without a slash at its end; empty: this machine and the port
     * @param trustedProxies IP addresses, separated by commas
     * @param crossingsMonths the newest months whose flights are kept in memory; empty: as many as fit
     * @param hosts web applications on the same stores
     */
    public record Web(
            @Setting(form = Form.PORT) int port,
            String address,
            @Setting(form = Form.HEAP_SIZE) String memory,
            Optional<URI> url,
            @Setting(key = "ontime.web.proxies") Optional<String> trustedProxies,
            @Setting(form = Form.COUNT) OptionalInt crossingsMonths,
            int hosts) {

        /** Refuses less than one. */
        public Web {
            if (hosts < 1) {
                throw new IllegalArgumentException("ONTIME_WEB_HOSTS must be 1 or more: " + hosts);
            }
        }

        /**
         * The addresses of the proxies whose word about visitors is taken, as Java writes addresses.
         *
         * @throws IllegalArgumentException if one is no IP address
         */
        public List<String> proxies() {
            return trustedProxies.map(IpAddresses::parse).orElse(List.of());
        }

        /** The address that links in mails begin with, without a slash at its end. */
        public URI publicUrl() {
            return url.orElseGet(() -> URI.create("http://localhost:" + port));
        }
    }

    /**
     * The cache in front of the web application.
     *
     * @param url of the Varnish server; empty: none
     * @param secret that Varnish expects with the version of the data
     */
    public record Varnish(Optional<URI> url, Optional<Secret> secret) {}

    /**
     * Metrics of the web application for monitoring.
     *
     * @param token with which other machines may ask; empty: only this machine may
     */
    public record Metrics(Optional<Secret> token) {}

    /**
     * How programs write their logs.
     *
     * @param format of each line
     */
    public record Log(LogFormat format) {}

    /** What a line of a log looks like. */
    public enum LogFormat {
        /** For people. */
        TEXT,
        /** An object in the Elastic Common Schema, for programs. */
        JSON
    }

    /**
     * Notebooks.
     *
     * @param port of Jupyter
     * @param reports the folder of published reports, from the project's folder
     * @param reportsOnUp whether {@code up} publishes the first reports once the models are trained
     */
    public record Notebooks(
            @Setting(key = "ontime.notebook.port", form = Form.PORT) int port,
            @Setting(key = "ontime.reports") Path reports,
            @Setting(key = "ontime.reports.on.up") boolean reportsOnUp) {}

    /**
     * The scheduler that runs the jobs.
     *
     * @param port of its pages
     * @param jobs that run at the same time; empty: depends on the machine
     * @param mailTo the address that gets emails about failures; empty: no emails
     * @param targets of the models that it trains, separated by commas; empty: all
     */
    public record Airflow(
            @Setting(form = Form.PORT) int port, OptionalInt jobs, Optional<String> mailTo, Optional<String> targets) {}

    /**
     * Outgoing mail.
     *
     * @param host of an existing SMTP server; empty: the local stack's catcher
     * @param port SMTP port
     * @param pagesPort of the catcher's pages
     * @param from who mails are from: an address, or a name and an address in angle brackets
     * @param user of the server, if it needs one
     * @param password of the user
     * @param tls whether and how the connection must be encrypted
     * @param ca a PEM file with the authority to trust; empty: those that Java trusts
     */
    public record Mail(
            Optional<String> host,
            @Setting(form = Form.PORT) int port,
            @Setting(form = Form.PORT) int pagesPort,
            String from,
            Optional<String> user,
            Optional<Secret> password,
            MailTls tls,
            Optional<Path> ca) {

        private static final int IMPLICIT_TLS_PORT = 465;

        /** Whether the connection is encrypted from the start (RFC 8314). */
        public boolean isImplicitTls() {
            return tls == MailTls.IMPLICIT || (tls == MailTls.TRUE && port == IMPLICIT_TLS_PORT);
        }

        /** Whether the connection must become encrypted before the login and the first email. */
        public boolean isStartTls() {
            return tls != MailTls.FALSE && !isImplicitTls();
        }
    }

    /** Whether and how a connection to a mail server must be encrypted. */
    public enum MailTls {
        /** Not. */
        FALSE,
        /** As the port says: from the start on 465, otherwise with STARTTLS. */
        TRUE,
        /** It begins in plain text and becomes encrypted before anything is sent. */
        STARTTLS,
        /** From the start. */
        IMPLICIT
    }

    /**
     * Flights and routes that people watch.
     *
     * @param secret 32 bytes in Base64; empty: generated once into a file next to the tables
     * @param mailsPerDay confirmation mails to one address within 24 hours
     * @param perHour new watches from one client within an hour
     * @param perDay new watches from all clients within a day
     */
    public record Subscriptions(Optional<Secret> secret, int mailsPerDay, int perHour, int perDay) {}

    /**
     * The daily predictions and emails.
     *
     * @param onUp whether {@code up} starts the scheduler that runs them
     */
    public record Daily(boolean onUp) {}

    /**
     * Models of delays.
     *
     * @param trainOnUp whether {@code up} trains the first model of each moment once the pages are served
     */
    public record Models(boolean trainOnUp) {}

    /**
     * A tracker of experiments.
     *
     * @param trackingUri of an MLflow server; empty: no tracking
     */
    public record Mlflow(@Setting(key = "mlflow.tracking.uri") Optional<String> trackingUri) {}

    /**
     * The stream of predictions.
     *
     * @param master any Spark master; empty: this machine
     * @param memory heap
     * @param mode how it runs
     * @param realTimeBatch length of a batch of Real-Time Mode, in Spark's words: 30 seconds
     * @param microBatch time between micro-batches, in Spark's words
     * @param partitions of each topic
     * @param retentionDays for which messages are kept
     */
    public record Stream(
            Optional<String> master,
            @Setting(form = Form.HEAP_SIZE) String memory,
            StreamMode mode,
            String realTimeBatch,
            String microBatch,
            int partitions,
            int retentionDays) {}

    /** How a stream runs. */
    public enum StreamMode {
        /** Spark's Real-Time Mode: a message is answered as it comes. */
        REAL_TIME,
        /** Messages are answered in batches, several times a second. */
        MICRO_BATCH
    }

    /**
     * Limits of the web application for prediction requests.
     *
     * @param waiting requests that may wait for an answer at the same time
     * @param perMinute requests from one address within a minute
     * @param dailyPerDay requests for daily runs from one address within a day
     * @param keptDays for which requests, answers and the ledger of emails are kept
     */
    public record Predictions(int waiting, int perMinute, int dailyPerDay, int keptDays) {

        /** The limits of one of several web applications, which count all but the waiting requests together. */
        public Predictions of(int hosts) {
            return new Predictions(Math.max(1, waiting / hosts), perMinute, dailyPerDay, keptDays);
        }
    }

    /**
     * Connections between two flights.
     *
     * @param minimumMinutes that a traveller needs between the arrival at one gate and the departure from another
     */
    public record Connections(int minimumMinutes) {}

    /**
     * The gateway that runs SQL statements. People who write statements cannot change any of its limits.
     *
     * @param gatewayUrl of a gateway elsewhere; empty: the one on this machine
     * @param port of the gateway on this machine
     * @param token that the gateway expects of who asks it
     * @param tokenFile a file with the token, if it is not given itself
     * @param master a Spark cluster; empty: a process of its own on this machine
     * @param driverHost the address at which the processes of the tasks reach the gateway, which listens there for them
     * @param clusterSecret of a Spark cluster that asks for one; empty: it does not
     * @param memory heap of the gateway
     * @param executorMemory heap of the process that runs the statements
     * @param cores of all processes that run the statements
     * @param running statements at the same time
     * @param runningPerUser statements of one user at the same time
     * @param queued statements that wait
     * @param queuedPerUser statements of one user that wait
     * @param seconds that a statement may run
     * @param rows of a result
     * @param megabytes of a result's files
     * @param days for which a result is kept
     * @param tables that one user may save
     * @param tablesMegabytes of the files of all tables that one user saved
     * @param tablesDays for which a saved table is kept
     */
    public record Sql(
            Optional<URI> gatewayUrl,
            @Setting(form = Form.PORT) int port,
            Optional<Secret> token,
            Optional<Path> tokenFile,
            Optional<String> master,
            String driverHost,
            Optional<Secret> clusterSecret,
            @Setting(form = Form.HEAP_SIZE) String memory,
            @Setting(form = Form.HEAP_SIZE) String executorMemory,
            int cores,
            int running,
            int runningPerUser,
            int queued,
            int queuedPerUser,
            int seconds,
            int rows,
            int megabytes,
            int days,
            int tables,
            int tablesMegabytes,
            int tablesDays) {

        /** The address of the gateway: the given one, or the one on this machine. */
        public URI address() {
            return gatewayUrl.orElseGet(() -> URI.create("http://" + LOOPBACK + ":" + port));
        }
    }
}
