package ontime.local.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.Ports;
import ontime.local.process.ReplacedFile;
import ontime.local.process.ResourceTemplate;
import ontime.local.process.StepFailedException;
import ontime.model.catalog.Topic;
import ontime.model.server.KafkaCluster;
import ontime.model.settings.Settings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A KRaft broker that is also the controller, with every topic of the catalog. */
record KafkaStackServer(Settings.Kafka settings, Installation installation, StackFolders folders)
        implements PasswordServer {

    private static final String MAIN = "ontime.local.kafka.KafkaBrokerMain";
    private static final String USERS = "ontime.local.kafka.KafkaScramUser";
    private static final Settings.SaslMechanism MECHANISM = Settings.SaslMechanism.SCRAM_SHA_512;
    private static final int PARTITIONS = 2;
    private static final int ANSWER_SECONDS = 5;
    private static final int CREATE_SECONDS = 60;

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public Optional<String> external() {
        return settings.bootstrap();
    }

    @Override
    public Ports choosePorts(LoopbackPorts free) {
        return new Ports(Map.of("kafka", free.firstFree(settings.port()), "controller", free.any()));
    }

    @Override
    public DetachedCommand configure(Ports ports) throws IOException {
        JavaCommand command = new JavaCommand(installation, folders, part());
        Path properties = command.store().resolve("server.properties");
        Path logs = command.store().resolve("logs");
        ReplacedFile.writeSecret(
                properties,
                ResourceTemplate.format("server/kafka.properties", ports.get("kafka"), ports.get("controller"), logs)
                        + login(ports));
        return command.of(settings.memory(), List.of(JavaCommand.SMALL, "-Xms64m"), MAIN, properties, logs);
    }

    private String login(Ports ports) throws IOException {
        String module =
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(
                                ServerPassword.USER, ownPassword().generated().read());
        return ResourceTemplate.format(
                "server/kafka-login.properties",
                ports.get("kafka"),
                ports.get("controller"),
                MECHANISM,
                MECHANISM.toString().toLowerCase(Locale.ROOT),
                module,
                USERS);
    }

    @Override
    public String address(Ports ports) {
        return "127.0.0.1:" + ports.get("kafka");
    }

    @Override
    public String variables() {
        return "ONTIME_KAFKA";
    }

    @Override
    public String addressVariable() {
        return "ONTIME_KAFKA_BOOTSTRAP";
    }

    @Override
    public Map<String, String> login() {
        Map<String, String> login = new HashMap<>(PasswordServer.super.login());
        login.put("ONTIME_KAFKA_SASL_MECHANISM", MECHANISM.toString());
        return login;
    }

    private KafkaCluster cluster(String address) {
        return external().isPresent()
                ? KafkaCluster.at(settings, address)
                : KafkaCluster.of(ofClient(address).kafka());
    }

    @Override
    public boolean answers(String address) {
        if (!anyListens(address)) {
            return false;
        }
        return failure(address).isEmpty();
    }

    @Override
    public Optional<String> refusal(String address) {
        return failure(address).flatMap(cluster(address)::refusal);
    }

    /** Why the cluster does not say which nodes it has; empty if it does. */
    private Optional<Exception> failure(String address) {
        try (Admin admin = admin(address, ANSWER_SECONDS)) {
            boolean hasNodes = !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
            return hasNodes ? Optional.empty() : Optional.of(new IllegalStateException("no node"));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        }
    }

    private static boolean anyListens(String bootstrap) {
        return Arrays.stream(bootstrap.split(",")).anyMatch(LoopbackPorts::answers);
    }

    /** Creates the missing topics. */
    @Override
    public void prepare(String address) {
        try (Admin admin = admin(address, CREATE_SECONDS)) {
            Set<String> existing = admin.listTopics().names().get(CREATE_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .map(topic -> new NewTopic(topic.topicName(), Optional.of(PARTITIONS), Optional.empty()))
                    .toList();
            admin.createTopics(missing).all().get(CREATE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StepFailedException(
                    cluster(address).refusal(e).orElseGet(() -> "kafka: cannot create the topics: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("kafka: interrupted");
        }
    }

    private Admin admin(String address, int seconds) {
        Map<String, Object> client = new HashMap<>(cluster(address).clientSettings());
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, seconds * 1000);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, seconds * 1000);
        return Admin.create(client);
    }

    @Override
    public Duration patience() {
        // After a kill it starts only when the session of the killed broker has ended.
        return Duration.ofSeconds(90);
    }
}
