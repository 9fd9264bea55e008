package ontime.model.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServersTest {

    @Test
    void aLoginOfMongoDbIsPartOfTheUriWhateverCharactersItHas() {
        Settings.MongoDb settings = SettingsReader.read(Map.of(
                        "ONTIME_MONGODB_URI", "mongodb://db1,db2:27018/?replicaSet=ontime",
                        "ONTIME_MONGODB_USER", "ada",
                        "ONTIME_MONGODB_PASSWORD", "p@ss/word: $1",
                        "ONTIME_MONGODB_TLS", "true"))
                .mongodb();

        MongoServer server = MongoServer.of(settings);

        assertThat(server.connectionUri())
                .isEqualTo("mongodb://ada:p%40ss%2Fword%3A%20%241@db1,db2:27018/?replicaSet=ontime"
                        + "&authSource=admin&tls=true");
        assertThat(server).hasToString("MongoDB at db1,db2:27018");
    }

    @Test
    void aUriWithALoginOfItsOwnStaysAsItIsAndMessagesDoNotShowIt() {
        MongoServer server = MongoServer.at("mongodb://ada:hush@db:27017/admin");

        assertThat(server.connectionUri()).isEqualTo("mongodb://ada:hush@db:27017/admin");
        assertThat(server.name()).isEqualTo("MongoDB at db:27017");
    }

    @Test
    void elasticsearchTakesALoginFromItsUrl() {
        ElasticServer server = ElasticServer.at("https://ada:hush@search:9200");

        assertThat(server.url()).isEqualTo("https://search:9200");
        assertThat(server.loginFailure(401))
                .contains("Elasticsearch at search:9200 rejects ONTIME_ELASTICSEARCH_USER and"
                        + " ONTIME_ELASTICSEARCH_PASSWORD");
        assertThat(server.loginFailure(503)).isEmpty();
        assertThat(server).hasToString("Elasticsearch at search:9200");
    }

    @Test
    void elasticsearchMayHaveSeveralNodes() {
        ElasticServer server = ElasticServer.at("http://ada:hush@search1:9200, http://ada:hush@search2:9200");

        assertThat(server.urls()).containsExactly("http://search1:9200", "http://search2:9200");
        assertThat(server).hasToString("Elasticsearch at search1:9200,search2:9200");
    }

    @Test
    void kafkaAndSparkGetTheSameSettings() {
        KafkaCluster cluster = KafkaCluster.of(SettingsReader.read(Map.of(
                        "ONTIME_KAFKA_BOOTSTRAP", "broker:9093",
                        "ONTIME_KAFKA_USER", "ada",
                        "ONTIME_KAFKA_PASSWORD", "a\"b\\c",
                        "ONTIME_KAFKA_TLS", "true",
                        "ONTIME_KAFKA_SASL_MECHANISM", "scram-sha-256"))
                .kafka());

        assertThat(cluster.clientSettings())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-256")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"ada\""
                                + " password=\"a\\\"b\\\\c\";");
        assertThat(cluster.sparkOptions())
                .hasSameSizeAs(cluster.clientSettings())
                .containsEntry("kafka.bootstrap.servers", "broker:9093");
        assertThat(cluster).hasToString("Kafka at broker:9093");
    }

    @Test
    void s3OfAnotherServerThanAmazonsHasNoHostForEachBucket() {
        Settings.S3 settings = SettingsReader.read(Map.of(
                        "ONTIME_S3_ENDPOINT", "http://127.0.0.1:5000",
                        "ONTIME_S3_ACCESS_KEY", "key",
                        "ONTIME_S3_SECRET_KEY", "hush"))
                .s3();

        assertThat(S3Storage.hadoopSettings(settings))
                .containsEntry("fs.s3a.path.style.access", "true")
                .containsEntry("fs.s3a.connection.ssl.enabled", "false")
                .containsEntry("fs.s3a.secret.key", "hush");
        assertThat(settings.toString()).doesNotContain("hush");
        assertThat(S3Storage.hadoopSettings(SettingsReader.read(Map.of()).s3())).isEmpty();
    }

    @Test
    void aFileWithoutACertificateIsNamedWithItsSetting(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");

        assertThatThrownBy(() -> TrustedAuthority.read("ONTIME_KAFKA_CA", file))
                .hasMessage("ONTIME_KAFKA_CA: %s holds no certificate in PEM form".formatted(file));
    }

    @Test
    void executorsGetWhatTheyNeed() throws IOException {
        Map<String, String> environment = Map.of(
                "ONTIME_MONGODB_URI", "mongodb://db:27017",
                "ONTIME_MONGODB_USER", "ada",
                "ONTIME_MONGODB_PASSWORD", "hush",
                "ONTIME_ELASTICSEARCH_URL", "https://search:9200",
                "ONTIME_ELASTICSEARCH_API_KEY", "hush");
        Settings settings = SettingsReader.read(environment);

        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(MongoServer.of(settings.mongodb()));
            out.writeObject(ElasticServer.of(settings.elasticsearch()));
        }
    }
}
