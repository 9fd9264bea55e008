package ontime.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The page that a request renders. Other requests for the same page wait for it. */
final class Rendering {

    private static final String ATTRIBUTE = Rendering.class.getName();

    private final CompletableFuture<RenderedPage> page = new CompletableFuture<>();
    private boolean isAwaited;

    /** A request that may render a page. It must end with {@link #complete} or {@link #giveUp}. */
    static Rendering begin(HttpServletRequest request) {
        Rendering rendering = new Rendering();
        request.setAttribute(ATTRIBUTE, rendering);
        return rendering;
    }

    /** The rendering of a request; empty if its page is not reused. */
    static Optional<Rendering> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(Rendering.class::cast);
    }

    CompletableFuture<RenderedPage> page() {
        return page;
    }

    /** The page, for others to wait for. */
    CompletableFuture<RenderedPage> announce() {
        isAwaited = true;
        return page;
    }

    void complete(RenderedPage rendered) {
        page.complete(rendered);
    }

    /** Says that there is no page that others can use, if any wait. No effect after {@link #complete}. */
    void giveUp() {
        if (isAwaited) {
            page.cancel(false);
        }
    }
}
