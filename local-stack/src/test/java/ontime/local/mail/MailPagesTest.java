package ontime.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

    private static final String MAIL =
            """
            From: OnTime <ontime@example.org>\r
            To: ada@example.org\r
            Subject: =?utf-8?Q?DL_640_=C2=B7_62=25?=\r
            Date: Sun, 29 Nov 2026 19:59:00 +0000\r
            MIME-Version: 1.0\r
            Content-Type: multipart/alternative; boundary=x\r
            \r
            --x\r
            Content-Type: text/plain; charset=utf-8\r
            Content-Transfer-Encoding: quoted-printable\r
            \r
            Likely late =E2=9C=88 see http://localhost:8080/predictions/1?a=3D1&b=3D2\r
            --x\r
            Content-Type: text/html; charset=utf-8\r
            \r
            <html><head><title>t</title></head><body><script>alert(1)</script><a href="http://localhost:8080/">x</a></body></html>\r
            --x\r
            Content-Type: text/calendar; charset=utf-8; method=PUBLISH\r
            Content-Transfer-Encoding: base64\r
            \r
            QkVHSU46VkNBTEVOREFSDQpWRVJTSU9OOjIuMA0KQkVHSU46VkVWRU5UDQpVSUQ6MQ0KRFRTVEFSVDoyMDI2MTEzMFQxMjE1MDBaDQpTVU1N\r
            QVJZOkRMIDY0MA0KRU5EOlZFVkVOVA0KRU5EOlZDQUxFTkRBUg0K\r
            --x--\r
            """;

    @TempDir
    private Path home;

    private Path files;
    private MailFolder folder;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        files = home.resolve("mail");
        folder = MailFolder.open(files, Clock.fixed(NOW, ZoneOffset.UTC));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new MailPages(folder));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anEmailIsShownInEachForm() throws Exception {
        String id = add(MAIL);

        String page = get("/mails/" + id);

        assertThat(page)
                .startsWith("HTTP/1.1 200")
                .contains("<h1>DL 640 · 62%</h1>")
                .contains("Likely late ✈ see <a href=\"http://localhost:8080/predictions/1?a=1&amp;b=2\"")
                .contains("<iframe title=\"The email as HTML\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
                        + " src=\"/mails/" + id + "/html\">")
                .contains("<strong>DL 640</strong>", "2026-11-30T12:15:00Z")
                .contains("To: ada@example.org")
                .containsIgnoringCase("Content-security-policy: default-src 'none'; style-src 'self'")
                .doesNotContain("<script");
        assertThat(get("/mails/" + id + "/html"))
                .containsIgnoringCase("sandbox allow-popups")
                .contains("<head><base target=\"_blank\"><title>");
        assertThat(get("/mails/" + id + "/calendar.ics"))
                .containsIgnoringCase("Content-type: text/calendar")
                .contains("SUMMARY:DL 640");
    }

    @Test
    void theFileOfAnEmailIsDownloadedAsItWasReceived() throws Exception {
        String id = add(MAIL);

        String answer = get("/mails/" + id + ".eml");

        assertThat(answer)
                .containsIgnoringCase("Content-type: message/rfc822")
                .containsIgnoringCase("Content-disposition: attachment; filename=\"" + id + ".eml\"")
                .endsWith("\r\n\r\n" + MAIL);
        assertThat(Files.readString(files.resolve(id + ".eml"))).isEqualTo(MAIL);
    }

    @Test
    void theNewestEmailsComeFirstAndAreFoundByAddress() throws Exception {
        add(MAIL);
        folder = MailFolder.open(files, Clock.fixed(NOW.plus(Duration.ofSeconds(1)), ZoneOffset.UTC));
        add(MAIL.replace("ada@", "Bob+flights@").replace("62=25", "9=25"));

        String all = get("/");
        assertThat(all.indexOf("DL 640 · 9%")).isPositive().isLessThan(all.indexOf("DL 640 · 62%"));
        assertThat(get("/?to=bob%2Bfl")).contains("DL 640 · 9%").doesNotContain("62%");
        assertThat(get("/?to=%3Cnobody")).contains("No email was sent", "value=\"&lt;nobody\"");
    }

    @Test
    void onlyTheOwnerCanReadTheFiles() throws Exception {
        Path old = Files.writeString(files.resolve("1-a.eml"), MAIL);
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(files, PosixFilePermissions.fromString("rwxr-xr-x"));

        folder = MailFolder.open(files, Clock.fixed(NOW, ZoneOffset.UTC));
        add(MAIL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files)))
                .isEqualTo("rwx------");
        try (Stream<Path> all = Files.list(files)) {
            assertThat(all.toList()).hasSize(2).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:1080", "127.0.0.1:1080", "127.1.2.3", "[::1]:1080", "mail.localhost"})
    void namesOfThisMachineAreAnswered(String host) throws Exception {
        assertThat(send("GET / HTTP/1.1\r\nHost: " + host + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost.evil.example",
                "Host: 127.0.0.1.evil.example:1080",
                "Host: 10.0.0.1",
                "Host: localhost\r\nOrigin: https://evil.example",
                "Host: localhost\r\nOrigin: null"
            })
    void otherNamesAndPagesOfOtherSitesAreRefused(String headers) throws Exception {
        String id = add(MAIL);

        assertThat(send("GET /mails/" + id + " HTTP/1.1\r\n" + headers + "\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("ada@example.org");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/mails/123")).startsWith("HTTP/1.1 404");
        assertThat(get("/mails/../../etc/passwd")).startsWith("HTTP/1.1 404");
        assertThat(send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 405");
    }

    private String add(String mail) throws MessagingException {
        folder.add(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        return folder.list().get(0);
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    }

    /** Over a plain connection, because HTTP clients choose the Host themselves. */
    private String send(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
