package ontime.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two pages: the newest mails, and one mail as plain text. */
final class MailPages implements HttpHandler {

    private static final int LISTED = 200;
    private static final String MAILS = "/mails/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final MailFolder folder;

    MailPages(MailFolder folder) {
        this.folder = folder;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            if (path.equals("/")) {
                answer(exchange, 200, HTML, listPage());
            } else {
                Optional<MimeMessage> mail =
                        path.startsWith(MAILS) ? folder.find(path.substring(MAILS.length())) : Optional.empty();
                answer(exchange, mail.isPresent() ? 200 : 404, TEXT, mailPage(mail));
            }
        } catch (MessagingException e) {
            answer(exchange, 500, TEXT, "This mail can't be read: " + e.getMessage());
        }
    }

    private static String mailPage(Optional<MimeMessage> mail) throws MessagingException, IOException {
        return mail.isPresent() ? MailText.of(mail.get()) : "There is no such mail.";
    }

    private String listPage() {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Mails caught by OnTime</title></head>
                <body><h1>Mails caught by OnTime</h1>
                <p>Nothing of this was delivered. The newest %d are shown.</p>
                <ul>
                %s
                </ul></body></html>
                """
                .formatted(
                        LISTED,
                        folder.listNewest(LISTED).stream().map(this::listItem).collect(Collectors.joining("\n")));
    }

    private String listItem(String name) {
        String title = folder.find(name).map(MailText::title).orElse(name);
        return "<li><a href=\"%s%s\">%s</a></li>".formatted(MAILS, name, escape(title));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
