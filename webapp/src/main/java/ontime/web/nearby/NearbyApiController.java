package ontime.web.nearby;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.web.chart.ChartFiles;
import ontime.web.error.FormFields;
import ontime.web.error.ProblemException;
import ontime.web.parameter.KnownParameters;
import ontime.web.publication.LoadedData;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Delays near a place, as JSON. */
@RestController
@Tag(name = "Nearby")
final class NearbyApiController {

    static final String ADDRESS = "/api/v1/delays/near";

    private static final String CHART = "by-hour or by-date";

    private static final Set<String> NAMES = FormFields.of(NearbyForm.class).stream()
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final NearbyQuestions questions;
    private final NearbyDelays delays;
    private final NearbyCharts charts;

    NearbyApiController(NearbyQuestions questions, NearbyDelays delays, NearbyCharts charts) {
        this.questions = questions;
        this.delays = delays;
        this.charts = charts;
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
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestAttribute LoadedData loaded) {
        return answer(form, binding, parameters, loaded);
    }

    /** The timeline by hour or by date. */
    @Operation(summary = "Get the share on time near a place by local hour (by-hour) or by date (by-date)")
    @GetMapping(path = ADDRESS + "/{chart}", produces = MediaType.APPLICATION_JSON_VALUE)
    ChartFiles.Numbers json(
            @Parameter(description = CHART, example = NearbyCharts.BY_HOUR) @PathVariable String chart,
            @ParameterObject @Valid @ModelAttribute NearbyForm form,
            BindingResult binding,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestAttribute LoadedData loaded,
            @Parameter(hidden = true) Locale locale) {
        return ChartFiles.json(charts.get(chart, answer(form, binding, parameters, loaded), "", locale));
    }

    /** The same as CSV. */
    @Operation(summary = "Get the share on time near a place by local hour or by date as CSV")
    @GetMapping(path = ADDRESS + "/{chart}.csv", produces = "text/csv")
    ResponseEntity<String> csv(
            @Parameter(description = CHART, example = NearbyCharts.BY_HOUR) @PathVariable String chart,
            @ParameterObject @Valid @ModelAttribute NearbyForm form,
            BindingResult binding,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestAttribute LoadedData loaded,
            @Parameter(hidden = true) Locale locale) {
        return ChartFiles.csv(charts.get(chart, answer(form, binding, parameters, loaded), "", locale));
    }

    private NearbyAnswer answer(
            NearbyForm form, BindingResult binding, MultiValueMap<String, String> parameters, LoadedData loaded) {
        KnownParameters.require(parameters.keySet(), NAMES);
        Map<String, ProblemException> problems = questions.problems(binding);
        if (!problems.isEmpty()) {
            throw ProblemException.ofFields(problems);
        }
        return delays.answer(questions.of(form, loaded));
    }
}
