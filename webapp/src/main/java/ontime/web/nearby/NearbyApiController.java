package ontime.web.nearby;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import ontime.web.error.ProblemException;
import ontime.web.publication.LoadedData;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Delays near a place, as JSON. */
@RestController
@Tag(name = "Nearby")
final class NearbyApiController {

    static final String ADDRESS = "/api/v1/delays/near";

    private final NearbyQuestions questions;
    private final NearbyDelays delays;

    NearbyApiController(NearbyQuestions questions, NearbyDelays delays) {
        this.questions = questions;
        this.delays = delays;
    }

    /** The flights near a place on some dates. */
    @Operation(
            summary = "Get delays near an airport or a point, on up to 31 dates",
            description =
                    """
                    Departures are flights from the airports within the radius, arrivals are flights to them. A date is the day \
                    of departure, local to the origin: a flight that arrives after midnight has the date of the day before. \
                    Hours are those of the schedule, local to the airport. Totals are compared with the same weekdays of an \
                    earlier period; there is no comparison if a date's month is not loaded.""")
    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    NearbyAnswer near(
            @ParameterObject @Valid @ModelAttribute NearbyForm form,
            BindingResult binding,
            @RequestAttribute LoadedData loaded) {
        Map<String, ProblemException> problems = questions.problems(binding);
        if (!problems.isEmpty()) {
            throw ProblemException.ofFields(problems);
        }
        return delays.answer(questions.of(form, loaded));
    }
}
