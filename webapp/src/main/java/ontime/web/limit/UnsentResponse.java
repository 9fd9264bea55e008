package ontime.web.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import ontime.web.publication.WholeBodyResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A response whose body is there as a whole before any of it is sent. */
final class UnsentResponse extends ContentCachingResponseWrapper implements WholeBodyResponse {

    private @Nullable InputStreamSource body;
    private int length;

    UnsentResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void take(InputStreamSource body, int length) {
        this.body = body;
        this.length = length;
    }

    boolean hasBody() {
        return body != null || getContentSize() > 0;
    }

    /** Sends the body. May wait for the client. */
    void send() throws IOException {
        if (body == null) {
            copyBodyToResponse();
            return;
        }
        getResponse().setContentLength(length);
        try (InputStream in = body.getInputStream()) {
            in.transferTo(getResponse().getOutputStream());
        }
    }

    /** The body. */
    byte[] bytes() throws IOException {
        if (body == null) {
            return getContentAsByteArray();
        }
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
