package ontime.web.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The responses to requests that can't be parsed. They are files, because there is no language and no layout yet. */
final class MalformedText {

    private final String page;
    private final String json = text("malformed.json");

    /**
     * The responses of a site.
     *
     * @param prefix of the site's paths
     */
    MalformedText(String prefix) {
        this.page = text("malformed.html").replace("href=\"/", "href=\"" + prefix.replace("%", "%%") + "/");
    }

    /** The response for a path, in its {@link #contentType}. */
    String of(String path, int status) {
        return (isApi(path) ? json : page).formatted(status);
    }

    /** Problem+json for addresses of the API, else HTML. */
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
