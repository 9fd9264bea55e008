package ontime.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.local.process.Installation;
import ontime.local.process.SparkOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark works under memory pressure on each class path that OnTime starts it with. */
final class ClassPathsIT {

    private static final Pattern FIGURE = Pattern.compile("(kryo|evicted|spilled) (\\d+) bytes");

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"spark-jobs", "streaming", "notebooks", "sql-gateway"})
    void sparkSerializesWithKryoAndGoesToDiskOn(String module) throws IOException, InterruptedException {
        String output = runUnderMemoryPressure(module);

        Matcher figure = FIGURE.matcher(output);
        for (String what : List.of("kryo", "evicted", "spilled")) {
            assertThat(figure.find()).as(output).isTrue();
            assertThat(figure.group(1)).isEqualTo(what);
            assertThat(Long.parseLong(figure.group(2))).as(output).isPositive();
        }
    }

    private String runUnderMemoryPressure(String module) throws IOException, InterruptedException {
        Installation installation = Installation.find();
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(SparkOptions.read(installation));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.io.tmpdir=" + scratch, "-cp"));
        command.add(
                installation.classPath(module) + ":" + installation.root().resolve("system-test/target/test-classes"));
        command.add(MemoryPressure.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
