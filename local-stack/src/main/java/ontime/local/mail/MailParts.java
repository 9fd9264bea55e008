package ontime.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The content of an email in each form: the first part of each type.
 *
 * @param text plain text
 * @param html a page
 * @param calendar an iCalendar file
 */
record MailParts(Optional<String> text, Optional<String> html, Optional<String> calendar) {

    static MailParts of(Part mail) throws MessagingException, IOException {
        Map<String, String> byType = new LinkedHashMap<>();
        collect(mail, byType);
        return new MailParts(
                Optional.ofNullable(byType.get("text/plain")),
                Optional.ofNullable(byType.get("text/html")),
                Optional.ofNullable(byType.get("text/calendar")));
    }

    private static void collect(Part part, Map<String, String> byType) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), byType);
            }
        } else if (part.isMimeType("text/*")) {
            ContentType type = type(part);
            try (InputStream decoded = part.getInputStream()) {
                byType.putIfAbsent(
                        type.getBaseType().toLowerCase(Locale.ROOT), new String(decoded.readAllBytes(), charset(type)));
            }
        }
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return new ContentType("text", "plain", null);
        }
    }

    private static Charset charset(ContentType type) {
        String name = MimeUtility.javaCharset(
                Optional.ofNullable(type.getParameter("charset")).orElse("utf-8"));
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
