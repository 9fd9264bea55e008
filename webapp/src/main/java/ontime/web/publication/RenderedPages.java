package ontime.web.publication;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Keeps the most requested pages as they were rendered: rendering is nine tenths of a page's work. The key is the ETag,
 * which depends on data, templates, address and language, so after a publication no kept page is found. Requests for a
 * page that another request renders wait for it.
 */
@Component
final class RenderedPages {

    /** About eight thousand pages. */
    private static final int MOST_BYTES = 32 << 20;

    /** Memory of an entry in addition to its bytes. */
    private static final int OVERHEAD_BYTES = 400;

    /** In case a store was filled in another way. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** After this time, a request renders the page itself. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final AsyncCache<String, RenderedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String etag, RenderedPage page) -> page.gzip().length + OVERHEAD_BYTES)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .buildAsync();

    /** The page with an ETag, if it is rendered. */
    Optional<RenderedPage> find(String etag) {
        return Optional.ofNullable(pages.synchronous().getIfPresent(etag));
    }

    /** The page with an ETag, if it is rendered or another request renders it now; if empty, the caller must render it. */
    Optional<RenderedPage> findOrRender(String etag, Rendering own) {
        CompletableFuture<RenderedPage> page = pages.get(etag, (key, executor) -> own.announce());
        return page == own.page() ? Optional.empty() : await(page);
    }

    private static Optional<RenderedPage> await(CompletableFuture<RenderedPage> page) {
        try {
            return Optional.of(page.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (CancellationException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
