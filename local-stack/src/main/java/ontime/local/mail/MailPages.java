package ontime.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Two pages: the newest emails, and one email as plain text. */
final class MailPages implements HttpHandler {

    private static final int LISTED = 200;
    private static final String MAILS = "/mails/";
    private static final String LIST = "ontime/local/mail/list.html";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final TemplateEngine templates = new TemplateEngine();
    private final MailFolder folder;

    MailPages(MailFolder folder) {
        this.folder = folder;
        this.templates.setTemplateResolver(new ClassLoaderTemplateResolver());
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
            answer(exchange, 500, TEXT, "Cannot read this email: " + e.getMessage());
        }
    }

    private static String mailPage(Optional<MimeMessage> mail) throws MessagingException, IOException {
        return mail.isPresent() ? MailText.of(mail.get()) : "There is no such email.";
    }

    private String listPage() {
        Map<String, String> titles = new LinkedHashMap<>();
        folder.listNewest(LISTED)
                .forEach(name ->
                        titles.put(name, folder.find(name).map(MailText::title).orElse(name)));
        return templates.process(LIST, new Context(Locale.ROOT, Map.of("limit", LISTED, "mails", titles)));
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
