package ontime.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import ontime.model.mail.MailAddress;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that accepts connections and all receivers but one. */
final class SmtpRefusalsTest {

    private static final MailAddress REFUSED = MailAddress.of("refused@example.org");
    private static final MailAddress OTHER = MailAddress.of("other@example.org");

    @ParameterizedTest
    @CsvSource({"450, false", "451, false", "550, true", "553, true"})
    void aRefusedReceiverIsNoServerThatIsAway(int code, boolean isForGood) throws IOException, InterruptedException {
        Thread answers;
        try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            answers = new Thread(() -> answer(server, code));
            answers.start();
            Map<String, String> settings = Map.of(
                    "ONTIME_MAIL_HOST", "127.0.0.1", "ONTIME_MAIL_PORT", Integer.toString(server.getLocalPort()));
            try (Mails mails = SmtpMails.of(SettingsReader.read(settings).mail(), Clock.systemUTC())) {
                assertThatThrownBy(() -> mails.send(mail(REFUSED)))
                        .isInstanceOfSatisfying(MailNotSentException.class, e -> {
                            assertThat(e.isForGood()).isEqualTo(isForGood);
                            assertThat(e.isServerAway()).isFalse();
                        })
                        .hasMessageContaining(Integer.toString(code))
                        .hasMessageNotContaining("refused@");
                mails.send(mail(OTHER));
            }
        }
        answers.join();
    }

    private static Mail mail(MailAddress to) {
        return Mail.of("id", to, Letter.of(Locale.ENGLISH, "Late"), null, null);
    }

    private static void answer(ServerSocket server, int code) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    answer(socket, code);
                }
            }
        } catch (SocketException e) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket socket, int code) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        reply(socket, "220 test");
        boolean isContent = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (isContent) {
                isContent = !line.equals(".");
                if (!isContent) {
                    reply(socket, "250 accepted");
                }
            } else if (line.startsWith("DATA")) {
                isContent = true;
                reply(socket, "354 go on");
            } else if (line.contains("refused@")) {
                reply(socket, code + " no");
            } else {
                reply(socket, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void reply(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
