package ontime.web.error;

import java.util.List;
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
 * @param nextSteps what the person may have meant
 */
record Problem(
        HttpStatusCode status,
        String title,
        String detail,
        String advice,
        @Nullable NextStep help,
        List<NextStep> nextSteps) {}
