package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ontime.local.process.ResourceTemplate;

/** Writes the files of Elasticsearch's configuration folder at each start. */
record ElasticConfiguration(ElasticPlaces places) {

    /** These options write into the program's folder, which Elasticsearch's user may only read. */
    private static final List<String> DROPPED =
            List.of("-Xlog:gc", "-XX:+HeapDumpOnOutOfMemoryError", "-XX:HeapDumpPath", "-XX:ErrorFile");

    /** The zip lacks a module that the index of roles would need, and nobody looks at it. */
    private static final String NO_INDEX_OF_ROLES = "-Des.queryable_built_in_roles_enabled=false";

    void write(int httpPort, int transportPort, String password) throws IOException {
        Path folder = places.configuration();
        Path logs = places.store().resolve("logs");
        Files.writeString(
                folder.resolve("elasticsearch.yml"),
                ResourceTemplate.format("server/elasticsearch.yml", httpPort, transportPort, places.data(), logs)
                        + new ElasticLogin(folder).write(ServerPassword.USER, password));
        Files.writeString(
                folder.resolve("log4j2.properties"), ResourceTemplate.format("server/elasticsearch-log4j2.properties"));
        Files.write(folder.resolve("jvm.options"), jvmOptions());
    }

    private List<String> jvmOptions() throws IOException {
        return Stream.concat(
                        Files.readAllLines(places.home().resolve("config/jvm.options")).stream()
                                .filter(line -> DROPPED.stream().noneMatch(line::startsWith)),
                        Stream.of(NO_INDEX_OF_ROLES))
                .toList();
    }
}
