package ontime.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors outside of controllers, which the servlet container reports, like all others. */
@Controller
final class ContainerErrorController implements ErrorController {

    private final ProblemResponses responses;

    ContainerErrorController(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // A request for the error page's own address is a request for a missing page.
        return responses.of(
                HttpStatusCode.valueOf(status instanceof Integer code ? code : 404),
                path instanceof String text ? text : request.getRequestURI(),
                response);
    }
}
