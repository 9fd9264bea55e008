package ontime.web.connection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import ontime.web.error.FieldProblems;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Connections as JSON. */
@RestController
@Tag(name = "Connections")
final class ConnectionApiController {

    static final String ADDRESS = "/api/v1/connections";

    private final ConnectionFinder finder;
    private final ConnectionAnswers answers;
    private final ClientLimit limit;

    ConnectionApiController(ConnectionFinder finder, ConnectionAnswers answers, ClientLimit limit) {
        this.finder = finder;
        this.answers = answers;
        this.limit = limit;
    }

    /** The chance to make a connection. */
    @Operation(
            summary = "Get the chance to make a connection between two flights",
            description =
                    """
                    The outgoing flight is the first one of its number that leaves within 12 hours after the incoming one \
                    arrives, where they meet. A connection is made if the time from the arrival at the gate to the actual \
                    departure is at least the minimum, and no flight is cancelled or diverted.""")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "429",
            description = "Too many requests came from this network address. Retry after the time in Retry-After.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    ConnectionAnswer connection(
            @ParameterObject @Valid @ModelAttribute ConnectionForm form,
            BindingResult binding,
            @Parameter(hidden = true) HttpServletRequest request) {
        limit.count(request.getRemoteAddr());
        return finder.find(binding)
                .map(answers::answer)
                .orElseThrow(() -> ProblemException.ofFields(FieldProblems.of(binding, ConnectionForm.class)));
    }
}
