package ontime.jobs.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import ontime.jobs.collect.Asked;
import ontime.jobs.collect.CollectFixture;
import ontime.jobs.collect.Fault;
import ontime.jobs.collect.FaultyServer;
import ontime.jobs.collect.PublishedFile;
import ontime.jobs.collect.ReferenceFiles;
import ontime.jobs.collect.Zips;
import ontime.jobs.download.Outcome.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BtsFormTransportTest {

    private static final String NAME = "form.aspx";
    private static final String CSV = "\"AIRPORT\",\"LATITUDE\"\n\"ATL\",33.6\n";
    private static final String PAGE =
            """
            <form method="post">
            <input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="a/b+c==" />
            <input id="AIRPORT" type="checkbox" name="AIRPORT" checked="checked" />
            <input id="LATITUDE" type="checkbox" name="LATITUDE" />
            <input type="submit" name="btnDownload" value="Download" />
            </form>""";

    @TempDir
    Path folder;

    private FaultyServer server;
    private DownloadClient client;

    @BeforeEach
    void openForm() throws IOException {
        server = new FaultyServer();
        server.publish(NAME, PublishedFile.of(Zips.of(Map.of("T_MASTER_CORD.csv", CSV)), "\"v1\""));
        client = new DownloadClient(CollectFixture.PATIENT, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void theFormIsSentBackWithEveryColumnAndTheTableKeptAsGzip() throws Exception {
        server.fail(NAME, page(PAGE), Fault.ignoresRangeAndConditions());

        assertThat(collect().result()).isEqualTo(Result.NEW);

        try (InputStream gzip = new GZIPInputStream(Files.newInputStream(folder.resolve("cord.csv.gz")))) {
            assertThat(gzip.readAllBytes()).isEqualTo(CSV.getBytes(StandardCharsets.UTF_8));
        }
        Asked form = server.requests().get(1);
        assertThat(form.method()).isEqualTo("POST");
        assertThat(form.body())
                .contains("__VIEWSTATE=a%2Fb%2Bc%3D%3D", "AIRPORT=on", "LATITUDE=on", "cboYear=All", "btnDownload=");
    }

    @Test
    void theFormIsReadHoweverItIsWritten() throws Exception {
        String page =
                """
                <html><body><form id=search><input type=text name=q></form>
                <FORM METHOD='post'>
                <INPUT TYPE=hidden NAME='__EVENTVALIDATION' VALUE="x&amp;y">
                <!-- <input type="checkbox" name="OLD_COLUMN"> -->
                <INPUT NAME=AIRPORT TYPE=checkbox>
                <SELECT NAME="cboYear"><OPTION VALUE="2008">2008</OPTION></SELECT>
                </FORM></body></html>""";
        server.fail(NAME, page(page), Fault.ignoresRangeAndConditions());

        assertThat(collect().result()).isEqualTo(Result.NEW);

        assertThat(server.requests().get(1).body())
                .contains("__EVENTVALIDATION=x%26y", "AIRPORT=on", "cboYear=All")
                .doesNotContain("OLD_COLUMN", "q=");
    }

    @Test
    void aFormOfAnotherHostIsNotSent() throws Exception {
        String elsewhere = server.base().toString().replace("127.0.0.1", "localhost") + NAME;
        server.fail(NAME, page(PAGE.replace("method=", "action=\"" + elsewhere + "\" method=")));

        Outcome outcome = collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("another host");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aPageThatIsFarTooLongIsNotReadIntoMemory() throws Exception {
        Fault tooLong = page(PAGE + " ".repeat(17 << 20));
        server.fail(NAME, tooLong, tooLong);

        Outcome outcome = collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("more than 16 MiB");
    }

    @Test
    void theSameTableIsUnchanged() throws Exception {
        server.fail(NAME, page(PAGE), Fault.ignoresRangeAndConditions());
        server.fail(NAME, page(PAGE), Fault.ignoresRangeAndConditions());
        collect();

        assertThat(collect().result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void aPageWithoutTheFormIsAFailureAndLeavesNothing() throws Exception {
        server.fail(NAME, page("<html>moved</html>"), page("<html>moved</html>"));

        Outcome outcome = collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("no longer has the form");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void everyReferenceFileHasAnAddressAndAName() {
        assertThat(new ReferenceFiles(new HttpTransport(client), new BtsFormTransport(client)).list())
                .allSatisfy(wanted -> assertThat(wanted.uri().getScheme()).isEqualTo("https"))
                .extracting(RequestedFile::name)
                .doesNotHaveDuplicates()
                .contains("airports.dat", "L_UNIQUE_CARRIERS.csv", "bts_master_cord.csv.gz");
    }

    private Outcome collect() throws InterruptedException {
        RequestedFile wanted = new RequestedFile(
                "cord.csv.gz", server.base().resolve(NAME), Content.GZIP_TABLE, new BtsFormTransport(client));
        try (CollectFixture fixture = new CollectFixture(server, folder)) {
            return fixture.collect(wanted);
        }
    }

    private static Fault page(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return (asked, file, wire) ->
                wire.head("200 OK", bytes.length, "Content-Type: text/html").body(bytes, 0, bytes.length);
    }
}
