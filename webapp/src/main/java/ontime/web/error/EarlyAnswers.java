package ontime.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ontime.web.address.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers of filters, before a controller sees the request: a page, or a problem for addresses of the API. */
@Component
public final class EarlyAnswers {

    /** Too many requests (RFC 6585). */
    public static final int TOO_MANY = 429;

    private static final String SECONDS_UNTIL_RETRY = "5";

    private final MalformedText text;

    EarlyAnswers(PublicAddress site) {
        this.text = new MalformedText(site.prefix());
    }

    /** Whether a request comes over a connection, so that reading its body may wait. Those of page tests do not. */
    public static boolean isOfConnection(HttpServletRequest request) {
        return request.getAttribute(UnreadBodyValve.LEAVE_UNREAD) != null;
    }

    /**
     * Rejects a request. What is left of its body is not read: the connection is closed.
     *
     * @param status 400, 403, 408, 413 or 429
     * @throws IOException if the client has disconnected
     */
    public void send(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        String path = request.getRequestURI();
        response.setStatus(status);
        response.setContentType(MalformedText.contentType(path));
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == TOO_MANY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        byte[] body = text.of(path, status).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        if (request.getAttribute(UnreadBodyValve.LEAVE_UNREAD) instanceof Runnable leaveUnread) {
            // Only a sent answer survives the end of its connection.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.flushBuffer();
            leaveUnread.run();
        }
    }
}
