package ontime.local.mail;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The pages of the received emails: the newest ones, each one as HTML, text and calendar, and its file. They answer only
 * who asks for a loopback address, and run nothing that an email contains.
 */
final class MailPages implements HttpHandler {

    private static final int LISTED = 200;

    /** A search looks through this many emails. */
    private static final int SEARCHED = 5_000;

    private static final String TEMPLATES = "ontime/local/mail/";
    private static final Pattern MAIL = Pattern.compile("/mails/([0-9a-f-]+)(\\.eml|/html|/calendar\\.ics)?");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** Emails have their styles within. Links open a window of their own; nothing is loaded, and no script runs. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
                    + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final TemplateEngine templates = new TemplateEngine();
    private final MailFolder folder;

    MailPages(MailFolder folder) {
        this.folder = folder;
        this.templates.setTemplateResolver(new ClassLoaderTemplateResolver());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Headers request = exchange.getRequestHeaders();
        if (!LoopbackHosts.isHost(request.getFirst("Host")) || !LoopbackHosts.isOrigin(request.getFirst("Origin"))) {
            answer(exchange, 403, TEXT, "Open these pages as localhost or 127.0.0.1.");
        } else if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            answer(exchange, 405, TEXT, "Only GET is allowed.");
        } else {
            try {
                answer(exchange, exchange.getRequestURI().getPath());
            } catch (MessagingException e) {
                answer(exchange, 500, TEXT, "Cannot read this email: " + e.getMessage());
            }
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException, MessagingException {
        Matcher mail = MAIL.matcher(path);
        if (path.equals("/")) {
            answer(exchange, 200, HTML, listPage(search(exchange.getRequestURI().getRawQuery())));
        } else if (path.equals("/style.css")) {
            answer(exchange, 200, "text/css; charset=utf-8", resource("style.css"));
        } else if (mail.matches()) {
            answerMail(exchange, mail.group(1), Objects.requireNonNullElse(mail.group(2), ""));
        } else {
            answerNothing(exchange);
        }
    }

    private void answerMail(HttpExchange exchange, String id, String part) throws IOException, MessagingException {
        Optional<MimeMessage> mail = folder.find(id);
        if (mail.isEmpty()) {
            answerNothing(exchange);
            return;
        }
        MailParts parts = MailParts.of(mail.get());
        switch (part) {
            case ".eml" ->
                download(
                        exchange,
                        "message/rfc822",
                        id + ".eml",
                        folder.findFile(id).orElseThrow());
            case "/html" -> {
                exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_POLICY);
                answer(exchange, 200, HTML, framed(parts.html().orElse("")));
            }
            case "/calendar.ics" ->
                download(
                        exchange,
                        "text/calendar; charset=utf-8",
                        id + ".ics",
                        parts.calendar().orElse("").getBytes(StandardCharsets.UTF_8));
            default -> answer(exchange, 200, HTML, page("mail.html", Map.of("mail", MailView.of(id, mail.get()))));
        }
    }

    private static void answerNothing(HttpExchange exchange) throws IOException {
        answer(exchange, 404, TEXT, "There is no such page.");
    }

    private static String search(@Nullable String query) {
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                        .strip()
                : "";
    }

    private String listPage(String to) {
        List<ListedMail> mails = folder.list().stream()
                .limit(to.isEmpty() ? LISTED : SEARCHED)
                .flatMap(id -> folder.find(id).map(mail -> ListedMail.of(id, mail)).stream())
                .filter(mail -> mail.isTo(to))
                .limit(LISTED)
                .toList();
        return page("list.html", Map.of("limit", LISTED, "mails", mails, "to", to));
    }

    private String page(String template, Map<String, Object> values) {
        return templates.process(TEMPLATES + template, new Context(Locale.ENGLISH, values));
    }

    /** Its links would otherwise open within the frame, where the policy of the page forbids other sites. */
    private static String framed(String html) {
        return html.replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_blank\">");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MailPages.class.getClassLoader().getResourceAsStream(TEMPLATES + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void download(HttpExchange exchange, String type, String name, byte[] file) throws IOException {
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"" + name + "\"");
        answer(exchange, 200, type, file);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.putIfAbsent("Content-Security-Policy", List.of(PAGE_POLICY));
        boolean hasBody = !exchange.getRequestMethod().equals("HEAD");
        // -1: no body.
        exchange.sendResponseHeaders(status, hasBody && body.length > 0 ? body.length : -1);
        try (var out = exchange.getResponseBody()) {
            if (hasBody) {
                out.write(body);
            }
        }
    }
}
