package ontime.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two looks of a problem: a page for people, problem+json for programs. */
@Component
final class ProblemResponses {

    private static final String API = "/api/";

    /**
     * A page, or for paths of the API problem+json. Neither is kept by caches, nor has it the ETag of a page.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
     */
    Object of(Problem problem, String path, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return path.startsWith(API) ? json(problem, path) : page(problem);
    }

    private static ModelAndView page(Problem problem) {
        ModelAndView page = new ModelAndView("error/problem");
        page.setStatus(problem.status());
        page.addObject("problem", problem);
        return page;
    }

    private static ResponseEntity<ProblemDetail> json(Problem problem, String path) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
        detail.setTitle(problem.title());
        detail.setInstance(URI.create(path));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
