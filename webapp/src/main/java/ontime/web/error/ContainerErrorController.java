package ontime.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that the servlet container reports before or after a controller: they look like all others. */
@Controller
final class ContainerErrorController implements ErrorController {

    private final Problems problems;
    private final ProblemResponses responses;

    ContainerErrorController(Problems problems, ProblemResponses responses) {
        this.problems = problems;
        this.responses = responses;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Asked for by its own address, the error page is a page that is not there.
        return responses.of(
                problems.of(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404)),
                path instanceof String text ? text : request.getRequestURI(),
                response);
    }
}
