package ontime.web.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps the most requested pages as they were rendered: rendering is nine tenths of a page's work. The key is the ETag,
 * which depends on data, templates, address and language, so after a publication no kept page is found.
 */
@Component
final class RenderedPages {

    /** About eight thousand pages. */
    private static final int MOST_BYTES = 32 << 20;

    /** Memory of an entry in addition to its bytes. */
    private static final int OVERHEAD_BYTES = 400;

    /** In case a store was filled in another way. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, RenderedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String etag, RenderedPage page) -> page.gzip().length + OVERHEAD_BYTES)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    /** The page with an ETag. */
    Optional<RenderedPage> find(String etag) {
        return Optional.ofNullable(pages.getIfPresent(etag));
    }

    /** Keeps a page under its ETag, and removes the least requested ones if there is no room. */
    void keep(String etag, RenderedPage page) {
        pages.put(etag, page);
    }
}
