package ontime.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;

/** Receives emails and shows them on pages, but delivers none. It listens on the loopback address only. */
public final class MailCatcherMain {

    private MailCatcherMain() {}

    /**
     * Starts the SMTP server and the pages.
     *
     * @param arguments the SMTP port, the pages' port, and the folder of the emails
     */
    public static void main(String[] arguments) throws IOException {
        MailFolder folder = MailFolder.open(Path.of(arguments[2]), Clock.systemUTC());
        GreenMail smtp =
                new GreenMail(new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler(new FolderDelivery(folder));
        servePages(folder, Integer.parseInt(arguments[1]));
        smtp.start();
    }

    private static void servePages(MailFolder folder, int port) throws IOException {
        HttpServer pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        pages.createContext("/", new MailPages(folder));
        pages.start();
    }
}
