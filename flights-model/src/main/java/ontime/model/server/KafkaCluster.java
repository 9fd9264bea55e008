package ontime.model.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ontime.model.settings.Settings;

/** A Kafka cluster and how to log in to it, as settings of Kafka's clients. */
public final class KafkaCluster {

    private static final String CA = "ONTIME_KAFKA_CA";

    private final String bootstrap;
    private final Map<String, String> clientSettings;

    private KafkaCluster(String bootstrap, Map<String, String> clientSettings) {
        this.bootstrap = bootstrap;
        this.clientSettings = Map.copyOf(clientSettings);
    }

    /**
     * The cluster of the settings, or the local stack's broker.
     *
     * @throws IllegalArgumentException if the file of the authority cannot be used
     */
    public static KafkaCluster of(Settings.Kafka settings) {
        return at(settings, settings.servers());
    }

    /**
     * A cluster at an address, with the login of the settings. With one, this process writes numbers as in English from then
     * on, unless it is told otherwise: Kafka's clients put them into what proves their password as the machine's language
     * writes them, and with Arabic digits the brokers refuse it.
     *
     * @throws IllegalArgumentException if the file of the authority cannot be used
     */
    public static KafkaCluster at(Settings.Kafka settings, String bootstrap) {
        Map<String, String> client = new HashMap<>();
        client.put("bootstrap.servers", bootstrap);
        boolean isEncrypted = settings.tls() || settings.ca().isPresent();
        settings.ca().ifPresent(file -> {
            client.put("ssl.truststore.type", "PEM");
            client.put(
                    "ssl.truststore.certificates",
                    TrustedAuthority.read(CA, file).pem());
        });
        settings.user().ifPresent(user -> settings.password().ifPresent(password -> {
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
            client.put("sasl.mechanism", settings.saslMechanism().toString());
            client.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=%s;"
                            .formatted(quoted(user), quoted(password.value())));
        }));
        client.put("security.protocol", protocol(settings.user().isPresent(), isEncrypted));
        return new KafkaCluster(bootstrap, client);
    }

    /** A cluster without users and TLS. */
    public static KafkaCluster at(String bootstrap) {
        return new KafkaCluster(bootstrap, Map.of("bootstrap.servers", bootstrap));
    }

    private static String protocol(boolean hasUser, boolean isEncrypted) {
        if (hasUser) {
            return isEncrypted ? "SASL_SSL" : "SASL_PLAINTEXT";
        }
        return isEncrypted ? "SSL" : "PLAINTEXT";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What every client of the cluster is configured with; some values are secret. */
    public Map<String, String> clientSettings() {
        return clientSettings;
    }

    /** The same for Spark's sources and sinks, which want a prefix: {@code kafka.bootstrap.servers}. */
    public Map<String, String> sparkOptions() {
        Map<String, String> options = new HashMap<>();
        clientSettings.forEach((name, value) -> options.put("kafka." + name, value));
        return options;
    }

    /** Its name for people: "Kafka at broker:9092". */
    public String name() {
        return "Kafka at " + bootstrap;
    }

    /**
     * Why the cluster refuses a client, as one sentence; empty if it does not. Kafka's exceptions are known by their names,
     * because this module has no driver.
     */
    public Optional<String> refusal(Throwable failure) {
        Optional<String> tls = TlsFailures.find(failure, CA);
        if (tls.isPresent()) {
            return tls.map(trouble -> name() + " " + trouble);
        }
        for (Throwable cause : TlsFailures.causes(failure)) {
            String kind = cause.getClass().getSimpleName();
            if (kind.equals("SaslAuthenticationException")) {
                return Optional.of(name() + " rejects ONTIME_KAFKA_USER and ONTIME_KAFKA_PASSWORD");
            }
            if (kind.endsWith("AuthorizationException")) {
                return Optional.of(name() + " does not let the user of ONTIME_KAFKA_USER do this, see docs/cluster.md: "
                        + cause.getMessage());
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name();
    }
}
