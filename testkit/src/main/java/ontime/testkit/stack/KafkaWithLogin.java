package ontime.testkit.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.ResourceTemplate;
import ontime.local.process.RunningProcess;
import ontime.model.server.KafkaCluster;
import ontime.model.settings.SettingsReader;
import org.apache.kafka.clients.admin.Admin;

/**
 * The local stack's broker as a company might run it: with SCRAM over TLS, a user {@code ontime} who may do everything, and a
 * user {@code guest} who may do nothing. A second port shows a certificate that has expired.
 */
public final class KafkaWithLogin implements AutoCloseable {

    /** Of both users. */
    public static final String PASSWORD = "pass word";

    private static final String BROKER = "its-own";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @SuppressWarnings("InlineFormatString") // in a call, its lines would be hard to read
    private static final String SECURITY =
            """
            listeners=SASL_SSL://127.0.0.1:%1$d,EXPIRED://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
            advertised.listeners=SASL_SSL://127.0.0.1:%1$d,EXPIRED://127.0.0.1:%2$d
            listener.security.protocol.map=SASL_SSL:SASL_SSL,EXPIRED:SASL_SSL,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=SASL_SSL
            sasl.enabled.mechanisms=SCRAM-SHA-512
            sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
            authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
            super.users=User:ontime;User:broker;User:ANONYMOUS
            """;

    @SuppressWarnings("InlineFormatString") // in a call, its lines would be hard to read
    private static final String LISTENER =
            """
            listener.name.%1$s.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule \
            required username="broker" password="%2$s";
            listener.name.%1$s.ssl.keystore.type=PKCS12
            listener.name.%1$s.ssl.keystore.location=%3$s
            listener.name.%1$s.ssl.keystore.password=%4$s
            listener.name.%1$s.ssl.key.password=%4$s
            listener.name.%1$s.ssl.truststore.type=PEM
            listener.name.%1$s.ssl.truststore.location=%5$s
            """;

    private final int port;
    private final int expiredPort;
    private final TestCertificates certificates;
    private final Path passwordFile;
    private final RunningProcess process;

    private KafkaWithLogin(
            int port, int expiredPort, TestCertificates certificates, Path passwordFile, RunningProcess process) {
        this.port = port;
        this.expiredPort = expiredPort;
        this.certificates = certificates;
        this.passwordFile = passwordFile;
        this.process = process;
    }

    /** Starts it on free ports, with its files in a folder. */
    public static KafkaWithLogin start(Path folder, TestCertificates certificates) {
        LoopbackPorts free = new LoopbackPorts();
        int port = free.any();
        int expired = free.any();
        int controller = free.any();
        try {
            Path logs = folder.resolve("kafka-logs");
            Path properties = folder.resolve("kafka.properties");
            Files.writeString(
                    properties,
                    ResourceTemplate.format("server/kafka.properties", port, controller, logs)
                            + String.format(Locale.ROOT, SECURITY, port, expired, controller)
                            + listener("sasl_ssl", certificates.server(), certificates)
                            + listener("expired", certificates.expired(), certificates));
            RunningProcess process = new DetachedCommand(
                            List.of(
                                    Installation.java(),
                                    "-Xmx192m",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    Installation.find().classPath("local-stack"),
                                    "ontime.local.kafka.KafkaBrokerMain",
                                    properties.toString(),
                                    logs.toString(),
                                    "--add-scram",
                                    user("ontime", PASSWORD),
                                    "--add-scram",
                                    user("guest", PASSWORD),
                                    "--add-scram",
                                    user("broker", BROKER)),
                            Map.of(),
                            folder,
                            folder.resolve("kafka.log"))
                    .start();
            KafkaWithLogin kafka = new KafkaWithLogin(port, expired, certificates, passwordFile(folder), process);
            boolean isReady = false;
            try {
                kafka.awaitReady();
                isReady = true;
                return kafka;
            } finally {
                if (!isReady) {
                    kafka.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String listener(String name, Path server, TestCertificates certificates) {
        return String.format(
                Locale.ROOT, LISTENER, name, BROKER, server, TestCertificates.PASSWORD, certificates.authority());
    }

    private static String user(String name, String password) {
        return "SCRAM-SHA-512=[name=\"%s\",password=\"%s\"]".formatted(name, password);
    }

    private static Path passwordFile(Path folder) throws IOException {
        Path file = folder.resolve("kafka.password");
        Files.writeString(file, PASSWORD + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    /** The environment variables with which our programs reach it as a user. */
    public Map<String, String> environment(String user) {
        return Map.of(
                "ONTIME_KAFKA_BOOTSTRAP",
                "127.0.0.1:" + port,
                "ONTIME_KAFKA_USER",
                user,
                "ONTIME_KAFKA_PASSWORD_FILE",
                passwordFile.toString(),
                "ONTIME_KAFKA_CA",
                certificates.authority().toString());
    }

    /** The same, at the port with the expired certificate. */
    public Map<String, String> expiredEnvironment() {
        Map<String, String> environment = new HashMap<>(environment("ontime"));
        environment.put("ONTIME_KAFKA_BOOTSTRAP", "127.0.0.1:" + expiredPort);
        return environment;
    }

    /** The cluster of an environment. */
    public static KafkaCluster cluster(Map<String, String> environment) {
        return KafkaCluster.of(SettingsReader.read(environment).kafka());
    }

    private void awaitReady() {
        KafkaCluster cluster = cluster(environment("ontime"));
        await().atMost(PATIENCE).until(() -> LoopbackPorts.answers("127.0.0.1:" + port) && knowsItsNodes(cluster));
    }

    private static boolean knowsItsNodes(KafkaCluster cluster) {
        try (Admin admin = Admin.create(Map.copyOf(cluster.clientSettings()))) {
            return !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.kill();
    }
}
