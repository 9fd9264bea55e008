package ontime.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The responses to requests that are rejected before a controller sees them. They are files in English, because there is
 * no language and no layout yet.
 */
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
        return String.format(Locale.ROOT, isApi(path) ? json : page, status, title(status), detail(status));
    }

    private static String title(int status) {
        return switch (status) {
            case HttpServletResponse.SC_REQUEST_TIMEOUT -> "The request took too long";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "The request is too long";
            case EarlyAnswers.TOO_MANY -> "Too many requests at the same time";
            case HttpServletResponse.SC_FORBIDDEN -> "Another site sent this form";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "Too many visitors at the same time";
            default -> "We couldn’t read that";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case HttpServletResponse.SC_REQUEST_TIMEOUT ->
                "Its form or body did not arrive in time. Please send it again.";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "A form or body may have 1 MiB.";
            case EarlyAnswers.TOO_MANY, HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
                "Please try again in a few seconds.";
            case HttpServletResponse.SC_FORBIDDEN -> "Please open the page here and send it again.";
            default -> "The address or the request is not valid.";
        };
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
