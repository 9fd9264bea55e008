package ontime.web.error;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/** Answers requests that are too malformed to reach a filter or controller, such as {@code /%zz}. */
public final class MalformedRequestValve extends ErrorReportValve {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final MalformedText text;

    /**
     * The valve of a site.
     *
     * @param prefix of the site's paths
     */
    MalformedRequestValve(String prefix) {
        this.text = new MalformedText(prefix);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String path = String.valueOf(request.getRequestURI());
        describe(response, path);
        write(response, text.of(path, response.getStatus()));
    }

    /** Sets the headers of a response that no filter sees. */
    static void describe(Response response, String path) {
        response.setContentType(MalformedText.contentType(path));
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }

    private static void write(Response response, String body) {
        try {
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException e) {
            // The client disconnected.
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, e);
        }
    }
}
