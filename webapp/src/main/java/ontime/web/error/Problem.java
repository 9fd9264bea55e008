package ontime.web.error;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * A failed request in words.
 *
 * @param status HTTP status
 * @param title what kind of failure it is
 * @param detail what happened to this request
 * @param advice what the person can do
 * @param help a page that helps on; null where there is none but the search
 */
record Problem(
        HttpStatusCode status, String title, String detail, String advice, ProblemException.@Nullable Help help) {}
