package ontime.web.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The pages that are asked for most, as they were rendered: rendering is nine tenths of a page's work. They are kept under
 * their ETag, which names data, templates, address and language, so a publication makes all of them unreachable at once.
 */
@Component
final class RenderedPages {

    /** Some eight thousand pages. */
    private static final int MOST_BYTES = 32 << 20;

    /** Of a page's entry beside its bytes. */
    private static final int OVERHEAD_BYTES = 400;

    /** A store may be filled by other hands. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, RenderedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String etag, RenderedPage page) -> page.gzip().length + OVERHEAD_BYTES)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    /** The page of an ETag. */
    Optional<RenderedPage> find(String etag) {
        return Optional.ofNullable(pages.getIfPresent(etag));
    }

    /** Keeps a page under its ETag, in the place of those that are asked for least. */
    void keep(String etag, RenderedPage page) {
        pages.put(etag, page);
    }
}
