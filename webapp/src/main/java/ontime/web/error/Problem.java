package ontime.web.error;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * A failed request, as its page shows it.
 *
 * @param status HTTP status
 * @param title the kind of failure
 * @param detail what is wrong with this request
 * @param advice what the person can do
 * @param help a page that may help; null if there is none
 */
record Problem(
        HttpStatusCode status, String title, String detail, String advice, ProblemException.@Nullable Help help) {}
