package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of Elasticsearch's configuration folder, written anew at each start. */
record ElasticConfiguration(ElasticPlaces places) {

    /** Its own log and dumps would go to its program's folder, which is only read. */
    private static final List<String> DROPPED =
            List.of("-Xlog:gc", "-XX:+HeapDumpOnOutOfMemoryError", "-XX:HeapDumpPath", "-XX:ErrorFile");

    void write(int httpPort, int transportPort) throws IOException {
        Path folder = places.configuration();
        Files.writeString(folder.resolve("elasticsearch.yml"), settings(httpPort, transportPort));
        Files.writeString(folder.resolve("log4j2.properties"), logging());
        Files.write(folder.resolve("jvm.options"), jvmOptions());
    }

    private String settings(int httpPort, int transportPort) {
        return """
                # Written at each start. One node, on this machine only.
                cluster.name: ontime
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: "%s"
                path.logs: "%s"
                xpack.security.enabled: false
                # A nearly full disk is the doctor's business: an index must not become read-only of itself.
                cluster.routing.allocation.disk.threshold_enabled: false
                """
                .formatted(
                        httpPort, transportPort, places.data(), places.store().resolve("logs"));
    }

    private static String logging() {
        return """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
                rootLogger.level = info
                rootLogger.appenderRef.console.ref = console
                """;
    }

    private List<String> jvmOptions() throws IOException {
        return Files.readAllLines(places.home().resolve("config/jvm.options")).stream()
                .filter(line -> DROPPED.stream().noneMatch(line::startsWith))
                .toList();
    }
}
