package ontime.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * A rendered page, compressed: most browsers accept that, and it takes a fifth of the memory.
 *
 * @param gzip the HTML
 * @param length bytes of the HTML
 * @param contentType with its charset
 * @param language of its texts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedPage(byte[] gzip, int length, String contentType, String language) {

    /** The attribute of a request that is answered with a kept page. */
    static final String KEPT = RenderedPage.class.getName();

    private static final String GZIP = "gzip";

    /** A page gets an eighth larger than at the default of 6, in a third of the CPU time. */
    private static final int LEVEL = 3;

    static RenderedPage of(InputStream html, int length, String contentType, String language) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(length / 4);
        try (GZIPOutputStream out = fast(compressed)) {
            html.transferTo(out);
        }
        return new RenderedPage(compressed.toByteArray(), length, contentType, language);
    }

    private static GZIPOutputStream fast(ByteArrayOutputStream compressed) throws IOException {
        return new GZIPOutputStream(compressed) {
            {
                def.setLevel(LEVEL);
            }
        };
    }

    /** Answers a request with this page. The headers of every page are already set. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(KEPT, this);
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (acceptsGzip(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            send(response, this::compressed, gzip.length);
        } else {
            send(response, () -> new GZIPInputStream(compressed()), length);
        }
    }

    private InputStream compressed() {
        return new ByteArrayInputStream(gzip);
    }

    private static void send(HttpServletResponse response, InputStreamSource body, int length) throws IOException {
        WholeBodyResponse whole = WebUtils.getNativeResponse(response, WholeBodyResponse.class);
        if (whole != null) {
            whole.take(body, length);
            return;
        }
        response.setContentLength(length);
        try (InputStream in = body.getInputStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    /** Only the plain form that browsers send counts; other clients get uncompressed HTML. */
    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains(GZIP) && !accepted.contains("q=");
    }
}
