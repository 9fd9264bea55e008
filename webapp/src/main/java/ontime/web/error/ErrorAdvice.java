package ontime.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ontime.crossing.TooManyCellsException;
import ontime.stores.StoreUnavailableException;
import org.hibernate.validator.constraints.Range;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.UriComponentsBuilder;

/** Decides how a failed request is answered: an error of the client, of a store, or ours. */
@ControllerAdvice
final class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private static final String RETRY_AFTER_SECONDS = "10";

    private final ProblemResponses responses;
    private final SecurityLog security;

    ErrorAdvice(ProblemResponses responses, SecurityLog security) {
        this.responses = responses;
        this.security = security;
    }

    @ExceptionHandler
    Object clientError(ProblemException e, HttpServletRequest request, HttpServletResponse response) {
        if (e.status() == HttpStatus.TOO_MANY_REQUESTS) {
            security.add(SecurityLog.Kind.LIMIT_REACHED, e.code());
        }
        e.retryAfter()
                .ifPresent(time ->
                        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, time.toSeconds()))));
        return responses.of(withoutFields(e, request), request.getRequestURI(), response);
    }

    /** With a link to the same page without the fields that are wrong, so that nobody has to enter the others again. */
    private static ProblemException withoutFields(ProblemException e, HttpServletRequest request) {
        String query = request.getQueryString();
        if (e.fields().isEmpty()
                || e.help().isPresent()
                || query == null
                || !HttpMethod.GET.matches(request.getMethod())) {
            return e;
        }
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(request.getRequestURI()).query(query);
        e.fields().keySet().forEach(address::replaceQueryParam);
        return e.withHelp(address.build().toUriString(), "problem.withoutFields");
    }

    /** The fields of a form that are not valid. */
    @ExceptionHandler
    Object invalidForm(MethodArgumentNotValidException e, HttpServletRequest request, HttpServletResponse response) {
        Class<? extends Record> form = e.getParameter().getParameterType().asSubclass(Record.class);
        return clientError(ProblemException.ofFields(FieldProblems.of(e.getBindingResult(), form)), request, response);
    }

    /** The numbers that are out of their ranges. */
    @ExceptionHandler
    Object invalidParameter(
            HandlerMethodValidationException e, HttpServletRequest request, HttpServletResponse response) {
        Map<String, ProblemException> problems = new LinkedHashMap<>();
        for (ParameterValidationResult invalid : e.getParameterValidationResults()) {
            String name = String.valueOf(invalid.getMethodParameter().getParameterName());
            Range range = Objects.requireNonNull(invalid.getMethodParameter().getParameterAnnotation(Range.class));
            problems.put(name, FieldProblems.of(name, invalid.getArgument(), range));
        }
        return clientError(ProblemException.ofFields(problems), request, response);
    }

    @ExceptionHandler
    Object invalidParameter(
            MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response) {
        Range range = e.getParameter().getParameterAnnotation(Range.class);
        return clientError(FieldProblems.of(e.getName(), e, range).inField(e.getName()), request, response);
    }

    @ExceptionHandler
    Object missingParameter(
            MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response) {
        ProblemException missing = ProblemException.ofMissing(e.getParameterName());
        return clientError(missing.inField(e.getParameterName()), request, response);
    }

    /** A body that is not the JSON that the API reads, or that claims to be an upload. */
    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    Object unreadableBody(Exception e, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return responses.of(HttpStatus.BAD_REQUEST, request.getRequestURI(), response);
    }

    @ExceptionHandler
    Object tooManyCells(TooManyCellsException e, HttpServletRequest request, HttpServletResponse response) {
        return clientError(ProblemException.ofBadRequest("crossing.tooManyCells", e.limit()), request, response);
    }

    @ExceptionHandler
    Object storeUnavailable(StoreUnavailableException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return responses.of(HttpStatus.SERVICE_UNAVAILABLE, request.getRequestURI(), response);
    }

    @ExceptionHandler
    Object monthsAway(MonthsAwayException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        List<Object> first = e.firstInMemory().map(List::<Object>of).orElse(List.of());
        return responses.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                first.isEmpty() ? "crossing.away" : "crossing.away.older",
                first,
                request.getRequestURI(),
                response);
    }

    /** The client disconnected from its event stream. Taking the response keeps Spring from writing to it. */
    @ExceptionHandler
    void clientDisconnected(AsyncRequestNotUsableException e, HttpServletResponse response) {
        LOG.debug("client disconnected: {}", e.getMessage());
    }

    @ExceptionHandler
    Object otherError(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return responses.of(known.getStatusCode(), request.getRequestURI(), response);
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed, incident {}", request.getMethod(), request.getRequestURI(), incident, e);
        return responses.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "problem.incident",
                List.of(incident),
                request.getRequestURI(),
                response);
    }
}
