package ontime.local.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.Ports;
import ontime.model.server.TrustedAuthority;
import ontime.model.settings.Settings;

/** The email catcher: an SMTP server, and pages that show the emails that it received. */
record MailStackServer(Settings.Mail settings, Installation installation, StackFolders folders) implements StackServer {

    private static final String MAIN = "ontime.local.mail.MailCatcherMain";
    private static final String MEMORY = "48m";
    private static final int ANSWER_MILLIS = 2_000;

    @Override
    public Part part() {
        return Part.MAIL;
    }

    @Override
    public Optional<String> external() {
        return settings.host().map(host -> host + ":" + settings.port());
    }

    @Override
    public Ports choosePorts(LoopbackPorts free) {
        return new Ports(
                Map.of("smtp", free.firstFree(settings.port()), "pages", free.firstFree(settings.pagesPort())));
    }

    @Override
    public DetachedCommand configure(Ports ports) throws IOException {
        JavaCommand command = new JavaCommand(installation, folders, part());
        return command.of(
                MEMORY,
                List.of(JavaCommand.SMALL, "-XX:TieredStopAtLevel=1"),
                MAIN,
                ports.get("smtp"),
                ports.get("pages"),
                command.store());
    }

    @Override
    public String address(Ports ports) {
        return "127.0.0.1:" + ports.get("smtp");
    }

    @Override
    public Map<String, String> environment(String address, Ports ports) {
        int colon = address.lastIndexOf(':');
        return Map.of(
                "ONTIME_MAIL_HOST", address.substring(0, colon),
                "ONTIME_MAIL_PORT", address.substring(colon + 1),
                "ONTIME_MAIL_PAGES_PORT", String.valueOf(ports.find("pages").orElse(settings.pagesPort())));
    }

    /** Whether it sends the greeting of an SMTP server (RFC 5321: 220). */
    @Override
    public boolean answers(String address) {
        int colon = address.lastIndexOf(':');
        String host = address.substring(0, colon);
        int port = Integer.parseInt(address.substring(colon + 1));
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), ANSWER_MILLIS);
            plain.setSoTimeout(ANSWER_MILLIS);
            Socket socket = settings.isImplicitTls() ? encrypted(plain, host, port) : plain;
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String greeting = in.readLine();
            return greeting != null && greeting.startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }

    private Socket encrypted(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory trust = settings.ca()
                .map(file ->
                        TrustedAuthority.read("ONTIME_MAIL_CA", file).context().getSocketFactory())
                .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
        return trust.createSocket(plain, host, port, true);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }
}
