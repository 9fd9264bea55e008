package ontime.jobs.collect;

import static ontime.jobs.collect.CollectFixture.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import ontime.jobs.download.Outcome.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The process dies in the middle of a file, as by kill -9 or a power cut; the next one goes on. */
final class KilledCollectIT {

    private static final byte[] ZIP = Zips.month(1, 300_000);

    @TempDir
    Path data;

    @Test
    void theNextProcessGoesOnWhereAKilledOneStopped() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (FaultyServer server = new FaultyServer()) {
            server.publish(NAME, PublishedFile.of(ZIP, "\"v1\""));
            server.fail(NAME, Fault.stallsAfter(200_000, release));
            Path part = data.resolve("bts").resolve(NAME + ".part");

            Process collect = start(server);
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(part) && Files.size(part) == 200_000);
            collect.destroyForcibly().waitFor();
            release.countDown();

            try (CollectFixture next = new CollectFixture(server, data.resolve("bts"))) {
                assertThat(next.names()).doesNotContain(NAME);
                assertThat(next.collect().result()).isEqualTo(Result.NEW);
                assertThat(next.collected()).isEqualTo(ZIP);
            }
            assertThat(server.requests().get(1).rangeStart()).contains(200_000);
        }
    }

    private Process start(FaultyServer server) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Collect.class.getName(),
                "--months",
                CollectFixture.MONTH.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("collect.log").toFile());
        builder.environment().put("ONTIME_BTS_URL", server.base().toString());
        builder.environment().put("ONTIME_DATA", data.toString());
        return builder.start();
    }

    /** What the child process runs. */
    static final class Collect {
        private Collect() {}

        public static void main(String[] arguments) {
            System.exit(new CommandLine(new CollectJob()).execute(arguments));
        }
    }
}
