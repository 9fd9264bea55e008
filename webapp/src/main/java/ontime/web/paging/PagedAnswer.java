package ontime.web.paging;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Answers of the API that are pages of a list.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
public final class PagedAnswer {

    private PagedAnswer() {}

    /**
     * An answer with the header {@code Link: <...>; rel="next"}.
     *
     * @param next address of the next page; null on the last, which has no such header
     */
    public static <T> ResponseEntity<T> of(T page, @Nullable String next) {
        return with(ResponseEntity.ok(), next).body(page);
    }

    /** Adds the same header to an answer that has others. */
    public static ResponseEntity.BodyBuilder with(ResponseEntity.BodyBuilder answer, @Nullable String next) {
        return next == null ? answer : answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
}
