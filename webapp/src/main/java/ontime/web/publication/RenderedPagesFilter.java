package ontime.web.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * Keeps a copy of each page that is rendered from published data, also for the requests that wait for it. Sends pages
 * whole, with their length.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class RenderedPagesFilter extends OncePerRequestFilter {

    /** Addresses that render no pages and may send a lot. */
    private static final String[] NOT_RENDERED = {"/api/", "/sql/", "/css/", "/js/", "/webjars/", "/actuator/", "/v3/"};

    private static final String NEVER_KEPT = "no-store";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !"GET".equals(request.getMethod()) || Stream.of(NOT_RENDERED).anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        Rendering rendering = Rendering.begin(request);
        try {
            chain.doFilter(request, copy);
            if (!request.isAsyncStarted() && isReusablePage(copy) && request.getAttribute(RenderedPage.KEPT) == null) {
                rendering.complete(page(copy));
            }
        } finally {
            rendering.giveUp();
        }
        if (!request.isAsyncStarted()) {
            copy.copyBodyToResponse();
        }
    }

    private static boolean isReusablePage(HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && response.getHeader(HttpHeaders.ETAG) != null
                && isHtml(response.getContentType())
                && response.getHeader(HttpHeaders.SET_COOKIE) == null
                && !Objects.requireNonNullElse(response.getHeader(HttpHeaders.CACHE_CONTROL), "")
                        .contains(NEVER_KEPT);
    }

    private static boolean isHtml(@Nullable String contentType) {
        return contentType != null && contentType.startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private static RenderedPage page(ContentCachingResponseWrapper copy) throws IOException {
        return RenderedPage.of(
                copy.getContentInputStream(),
                copy.getContentSize(),
                copy.getContentType(),
                Objects.requireNonNullElse(copy.getHeader(HttpHeaders.CONTENT_LANGUAGE), ""));
    }
}
