package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ontime.local.process.ResourceTemplate;

/** Writes the files of Elasticsearch's configuration folder at each start. */
record ElasticConfiguration(ElasticPlaces places) {

    /** These options write into the program's folder, which Elasticsearch's user may only read. */
    private static final List<String> DROPPED =
            List.of("-Xlog:gc", "-XX:+HeapDumpOnOutOfMemoryError", "-XX:HeapDumpPath", "-XX:ErrorFile");

    void write(int httpPort, int transportPort) throws IOException {
        Path folder = places.configuration();
        Path logs = places.store().resolve("logs");
        Files.writeString(
                folder.resolve("elasticsearch.yml"),
                ResourceTemplate.format("server/elasticsearch.yml", httpPort, transportPort, places.data(), logs));
        Files.writeString(
                folder.resolve("log4j2.properties"), ResourceTemplate.format("server/elasticsearch-log4j2.properties"));
        Files.write(folder.resolve("jvm.options"), jvmOptions());
    }

    private List<String> jvmOptions() throws IOException {
        return Files.readAllLines(places.home().resolve("config/jvm.options")).stream()
                .filter(line -> DROPPED.stream().noneMatch(line::startsWith))
                .toList();
    }
}
