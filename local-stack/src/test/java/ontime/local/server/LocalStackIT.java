package ontime.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import ontime.local.process.Installation;
import ontime.local.process.PartState;
import ontime.local.process.StateFile;
import ontime.local.process.StepFailedException;
import ontime.model.catalog.Topic;
import ontime.model.server.ElasticServer;
import ontime.model.server.KafkaCluster;
import ontime.model.settings.SettingsReader;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalStackIT {

    @TempDir
    private Path home;

    @Test
    void everyServerAnswersItsProtocolIsKeptByTheNextCallAndEndsAtTheLast() throws Exception {
        StackFolders folders = StackFolders.of(home);
        List<PartState> started;

        try (LocalStack stack = LocalStack.start(home)) {
            started = new StateFile(folders.state()).list();

            assertThat(started).hasSize(Part.values().length).allMatch(part -> part.process()
                    .isAlive());
            for (Part part : Part.values()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.store(part))))
                        .as("folder of %s", part)
                        .isEqualTo("rwx------");
            }
            assertThat(topicsOf(stack)).containsAll(catalogTopics());
            assertThat(statusOfRefresh(stack, "https://evil.example")).isEqualTo(403);
            assertThat(statusOfRefresh(stack, "")).isEqualTo(200);
            LocalStack again = LocalStack.up(
                    SettingsReader.read(Map.of()),
                    Installation.find(),
                    folders,
                    List.of(Part.values()),
                    part -> assertThat(part.origin()).isEqualTo(RunningPart.Origin.KEPT));
            assertThat(again.environment()).isEqualTo(stack.environment());
            aMailIsCaughtAndShown(stack);
        }

        assertThat(started).noneMatch(part -> part.process().isAlive());
        assertThat(new StateFile(folders.state()).list()).isEmpty();
    }

    @Test
    void aKilledServerComesBackAtItsAddress() {
        StackFolders folders = StackFolders.of(home);
        try (LocalStack stack = LocalStack.start(home, Part.KAFKA, Part.MAIL)) {
            new StateFile(folders.state()).list().forEach(part -> part.process().kill());

            LocalStack again = LocalStack.up(
                    SettingsReader.read(Map.of()),
                    Installation.find(),
                    folders,
                    List.of(Part.KAFKA, Part.MAIL),
                    part -> assertThat(part.origin()).isEqualTo(RunningPart.Origin.STARTED));

            assertThat(again.address(Part.KAFKA)).isEqualTo(stack.address(Part.KAFKA));
            assertThat(again.address(Part.MAIL)).isEqualTo(stack.address(Part.MAIL));
        }
    }

    @Test
    void aServerThatASettingNamesIsNotStartedOnlyChecked() {
        Map<String, String> environment = Map.of("ONTIME_MONGODB_URI", "mongodb://127.0.0.1:9");

        assertThatThrownBy(() -> LocalStack.up(
                        SettingsReader.read(environment),
                        Installation.find(),
                        StackFolders.of(home),
                        List.of(Part.MONGODB),
                        part -> {}))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("mongodb://127.0.0.1:9");
        assertThat(new StateFile(StackFolders.of(home).state()).list()).isEmpty();
    }

    /** Of a request that changes something, as a browser sends it for a page of an origin. */
    private static int statusOfRefresh(LocalStack stack, String origin) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(stack.address(Part.ELASTICSEARCH) + "/_refresh"))
                .POST(HttpRequest.BodyPublishers.noBody());
        ElasticServer server =
                ElasticServer.of(SettingsReader.read(stack.environment()).elasticsearch());
        request.header(
                "Authorization", Objects.requireNonNull(server.authorization()).value());
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> catalogTopics() {
        return Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    }

    private static Iterable<String> topicsOf(LocalStack stack) throws Exception {
        try (Admin admin = Admin.create(Map.copyOf(
                KafkaCluster.of(SettingsReader.read(stack.environment()).kafka())
                        .clientSettings()))) {
            return admin.listTopics().names().get(20, TimeUnit.SECONDS);
        }
    }

    private static void aMailIsCaughtAndShown(LocalStack stack) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", stack.environment().get("ONTIME_MAIL_HOST"));
        properties.put("mail.smtp.port", stack.environment().get("ONTIME_MAIL_PORT"));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("ontime@example.org");
        mail.setRecipients(RecipientType.TO, InternetAddress.parse("first@example.org, second@example.org"));
        mail.setSubject("Your flight <AA 1> is late");
        mail.setText("By 40 minutes.");
        Transport.send(mail);

        String pages = "http://127.0.0.1:" + stack.environment().get("ONTIME_MAIL_PAGES_PORT");
        String list = get(pages + "/");

        assertThat(list).containsOnlyOnce("Your flight &lt;AA 1&gt; is late");
        String link = list.replaceAll("(?s).*href=\"(/mails/[^\"]+)\".*", "$1");
        assertThat(get(pages + link)).contains("By 40 minutes.").contains("second@example.org");
    }

    private static String get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
