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
    private final SecurityLog security;

    EarlyAnswers(PublicAddress site, SecurityLog security) {
        this.text = new MalformedText(site.prefix());
        this.security = security;
    }

    /** Whether a request comes over a connection, so that reading its body may wait. Those of page tests do not. */
    public static boolean isOfConnection(HttpServletRequest request) {
        return request.getAttribute(UnreadBodyValve.LEAVE_UNREAD) != null;
    }

    /**
     * Closes the connection of a request now: nothing more is sent. May run on any thread, but only until the request is
     * complete.
     */
    public static void disconnect(HttpServletRequest request) {
        if (request.getAttribute(UnreadBodyValve.DISCONNECT) instanceof Runnable disconnect) {
            disconnect.run();
        }
    }

    /**
     * Rejects a request. What is left of its body is not read: the connection is closed.
     *
     * @param status 400, 403, 408, 413 or 429
     * @throws IOException if the client has disconnected
     */
    public void send(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        String path = request.getRequestURI();
        log(request, status);
        response.setStatus(status);
        response.setContentType(MalformedText.contentType(path));
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == TOO_MANY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        byte[] body = text.of(path, status).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        if (request.getAttribute(UnreadBodyValve.LEAVE_UNREAD) instanceof Runnable leaveUnread) {
            // Before the body: its last byte sends the headers.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.getOutputStream().write(body);
            // Only a sent answer survives the end of its connection.
            response.flushBuffer();
            leaveUnread.run();
        } else {
            response.getOutputStream().write(body);
        }
    }

    private void log(HttpServletRequest request, int status) {
        switch (status) {
            case HttpServletResponse.SC_FORBIDDEN ->
                security.add(SecurityLog.Kind.FORGED_REQUEST, request.getMethod() + " " + place(request));
            case HttpServletResponse.SC_REQUEST_TIMEOUT ->
                security.add(SecurityLog.Kind.SLOW_CLIENT, request.getMethod() + " " + place(request));
            case TOO_MANY -> security.add(SecurityLog.Kind.LIMIT_REACHED, request.getMethod() + " " + place(request));
            default -> {
                // An invalid request.
            }
        }
    }

    /** The first part of the path: others may have the id of something that is private. */
    private static String place(HttpServletRequest request) {
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
