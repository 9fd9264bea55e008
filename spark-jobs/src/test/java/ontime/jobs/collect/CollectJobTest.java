package ontime.jobs.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line, on 21 October 2015. */
final class CollectJobTest {

    private static final YearMonth JANUARY = YearMonth.of(2015, 1);
    private static final YearMonth AUGUST = YearMonth.of(2015, 8);

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> variables = new HashMap<>();
    private FaultyServer server;

    @BeforeEach
    void publishSomeMonths() throws IOException {
        server = new FaultyServer();
        for (YearMonth month : List.of(JANUARY, JANUARY.plusMonths(1), AUGUST.minusMonths(1), AUGUST)) {
            byte[] zip = Zips.month(month.getMonthValue(), 5_000);
            server.publish(BtsMonths.fileName(month), PublishedFile.of(zip, "\"" + month + "\""));
        }
        variables.put("ONTIME_BTS_URL", server.base().toString());
        variables.put("ONTIME_DATA", data.toString());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void monthsAreCollectedIntoTheDataFolder() throws Exception {
        int exitCode = run("--months", "2015-01..2015-02");

        assertThat(exitCode).isZero();
        assertThat(listZips(data.resolve("bts")))
                .containsExactly(BtsMonths.fileName(JANUARY), BtsMonths.fileName(JANUARY.plusMonths(1)));
        assertThat(out.toString().lines().toList())
                .last()
                .asString()
                .startsWith("2 new, 0 unchanged, 0 republished, 0 restored, 0 missing, 0 failed: 0.0 MB in ");
    }

    @Test
    void anotherFolderMayBeNamed() throws Exception {
        Path to = data.resolve("elsewhere/zips");

        assertThat(run("--months", "2015-01", "--to", to.toString())).isZero();
        assertThat(listZips(to)).hasSize(1);
    }

    @Test
    void jsonSaysWhatCameOfEachFile() throws Exception {
        assertThat(run("--months", "2015-02..2015-03", "--json")).isEqualTo(3);

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("new").intValue()).isEqualTo(1);
        assertThat(json.get("missing").intValue()).isEqualTo(1);
        assertThat(json.get("files").get(0).get("name").asText()).isEqualTo(BtsMonths.fileName(JANUARY.plusMonths(1)));
        assertThat(json.get("files").get(1).get("result").asText()).isEqualTo("missing");
    }

    @Test
    void aMonthNamedAndNotPublishedIsExitCodeThree() {
        assertThat(run("--months", "2015-03")).isEqualTo(3);
        assertThat(out.toString()).contains("missing (not published)");
    }

    @Test
    void aFailureIsExitCodeOneWhateverIsMissing() {
        server.fail(BtsMonths.fileName(JANUARY.plusMonths(1)), Fault.status("403 Forbidden"));

        assertThat(run("--months", "2015-02..2015-03")).isEqualTo(1);
    }

    @Test
    void theNewestMonthIsFoundBackwardsFromNow() throws Exception {
        assertThat(run("--newest")).isZero();

        assertThat(listZips(data.resolve("bts"))).containsExactly(BtsMonths.fileName(AUGUST));
        assertThat(server.requests()).extracting(Asked::method).containsExactly("HEAD", "HEAD", "HEAD", "GET");
    }

    @Test
    void aPageInPlaceOfAMonthIsNoMonth() throws Exception {
        server.publish(BtsMonths.fileName(YearMonth.of(2015, 10)), PublishedFile.of(new byte[1], "\"page\""));
        server.fail(BtsMonths.fileName(YearMonth.of(2015, 10)), Fault.page());

        assertThat(run("--newest")).isZero();
        assertThat(listZips(data.resolve("bts"))).containsExactly(BtsMonths.fileName(AUGUST));
    }

    @Test
    void anOpenEndIsTheNewestMonthAndPromisesNoOther() throws Exception {
        assertThat(run("--months", "2015-06..")).isZero();

        assertThat(listZips(data.resolve("bts"))).hasSize(2);
        assertThat(out.toString()).contains("2 new", "1 missing");
    }

    @Test
    void whereNothingIsPublishedTheNewestIsExitCodeThree() {
        variables.put("ONTIME_BTS_URL", server.base() + "elsewhere");

        assertThat(run("--newest")).isEqualTo(3);
        assertThat(out.toString()).contains("no such month is published");
        assertThat(server.requests()).hasSize(8);
    }

    @Test
    void anAddressThatCantBeReachedIsSaidAtOnce() throws Exception {
        server.close();

        assertThat(run("--newest")).isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1", "no connection", "ONTIME_BTS_URL");
    }

    @Test
    void aHostWithoutAnAddressIsSaidAtOnce() {
        variables.put("ONTIME_BTS_URL", "https://transtats.bts.invalid/PREZIP/");

        assertThat(run("--months", "1987-10..")).isEqualTo(1);
        assertThat(err.toString()).contains("transtats.bts.invalid", "no address");
    }

    @Test
    void aFolderServesAsWell() throws Exception {
        Path mirror = Files.createDirectory(data.resolve("a mirror"));
        Files.write(mirror.resolve(BtsMonths.fileName(YearMonth.of(2008, 1))), Zips.month(1, 5_000));
        variables.put("ONTIME_BTS_URL", mirror.toString());

        assertThat(run("--newest")).isZero();
        assertThat(listZips(data.resolve("bts"))).containsExactly(BtsMonths.fileName(YearMonth.of(2008, 1)));

        assertThat(run("--months", "2008-01")).isZero();
        assertThat(out.toString()).contains("0 new, 1 unchanged");
    }

    @Test
    void aFileAddressServesAsWell() throws Exception {
        Path mirror = Files.createDirectory(data.resolve("mirror"));
        Files.write(mirror.resolve(BtsMonths.fileName(JANUARY)), Zips.month(1, 5_000));
        variables.put("ONTIME_BTS_URL", mirror.toUri().toString());

        assertThat(run("--months", "2015-01")).isZero();
    }

    @Test
    void aFileSystemThatNobodyKnowsIsSaid() {
        variables.put("ONTIME_BTS_URL", "nosuchfs://cluster/bts");

        assertThat(run("--months", "2015-01")).isEqualTo(1);
        assertThat(out.toString()).contains("no such file system: nosuchfs");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        variables.put("ONTIME_BTS_URL", data.resolve("gone").toString());

        assertThat(run("--months", "2015-01..2015-02")).isEqualTo(1);
        assertThat(out.toString()).contains("no such folder", "2 failed");
    }

    @Test
    void usageIsExitCodeTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--months", "2015")).isEqualTo(2);
        assertThat(run("--months", "1987-09")).isEqualTo(2);
        assertThat(run("--months", "2015-01", "--newest")).isEqualTo(2);
        assertThat(run("--newest", "--parallel", "0")).isEqualTo(2);
        variables.put("ONTIME_DATA", "hdfs://cluster/data");
        assertThat(run("--newest")).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aReferenceFolderNeedsNoDownload() {
        variables.put("ONTIME_REFERENCE", data.toString());

        assertThat(run("--reference")).isZero();
        assertThat(out.toString()).contains("ONTIME_REFERENCE");
    }

    @Test
    void twoCollectorsKeepOutOfEachOthersWay() throws Exception {
        try (FolderLock lock = FolderLock.get(data.resolve("bts"))) {
            assertThat(run("--months", "2015-01")).isEqualTo(1);
            assertThat(err.toString()).contains("another process collects into " + lock.folder());
        }
        assertThat(run("--months", "2015-01")).isZero();
    }

    @Test
    void aManifestThatSomeoneSpoiltIsNamed() throws Exception {
        Path manifest = Files.createDirectory(data.resolve("bts")).resolve(Manifest.FILE_NAME);
        Files.writeString(manifest, "{\"files\": {\"x\": 1}}");

        assertThat(run("--months", "2015-01")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot parse " + manifest);
    }

    private int run(String... arguments) {
        Clock clock = Clock.fixed(CollectFixture.NOW, ZoneOffset.UTC);
        CollectEnvironment environment = new CollectEnvironment(clock, pause -> Duration.ZERO, CollectFixture.PATIENT);
        return new CommandLine(new CollectJob(() -> SettingsReader.read(variables), environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static List<String> listZips(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }
}
