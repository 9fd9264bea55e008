package ontime.web.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What is said of a request that cannot be read: there is no language, no layout and no handler yet. */
final class MalformedText {

    private final String page = text("malformed.html");
    private final String json = text("malformed.json");

    /** The words for a path, as {@link #contentType} says. */
    String of(String path, int status) {
        return (isApi(path) ? json : page).formatted(status);
    }

    /** Problem+json for programs, a page for people. */
    static String contentType(String path) {
        return isApi(path) ? "application/problem+json" : "text/html";
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(MalformedText.class.getResourceAsStream("/templates/error/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
