package ontime.web.status;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of all parts as JSON. */
@RestController
@Tag(name = "Status")
final class StatusApiController {

    private final SystemStatusReader reader;
    private final SystemWords words;

    StatusApiController(SystemStatusReader reader, SystemWords words) {
        this.reader = reader;
        this.words = words;
    }

    /** Every part, with what to do about those that do not work. */
    @Operation(
            summary = "Get the state of every part: what runs, since when, with which version, and what to do",
            description =
                    """
                    A state is WORKING, ATTENTION, DOWN, UNUSED or UNKNOWN; the state of the whole is the worst of these. The \
                    answer has status 200 even if parts are down. Sentences are in the language of the request.""")
    @GetMapping(path = SystemView.API, produces = MediaType.APPLICATION_JSON_VALUE)
    SystemView status(@Parameter(hidden = true) Locale locale) {
        return words.view(reader.get(), locale);
    }
}
