package ontime.web.prediction.share;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import ontime.web.address.PublicAddress;
import ontime.web.error.ProblemException;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionLookup;
import ontime.web.prediction.live.PredictionState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that belong to the page of a prediction. */
@Controller
final class PredictionShareController {

    /** An answer never changes. */
    private static final String KEPT_A_DAY = "public, max-age=86400";

    private final PredictionLookup lookup;
    private final PredictionPicture picture;
    private final PredictionCalendar calendar;
    private final PublicAddress address;

    PredictionShareController(
            PredictionLookup lookup, PredictionPicture picture, PredictionCalendar calendar, PublicAddress address) {
        this.lookup = lookup;
        this.picture = picture;
        this.calendar = calendar;
        this.address = address;
    }

    /** The picture for link previews; 404 before there is an answer. */
    @GetMapping(PredictionAddresses.PAGES + "/{id}/card.png")
    void picture(@PathVariable String id, Locale locale, HttpServletResponse response) throws IOException {
        Optional<byte[]> png = picture.find(lookup.state(id), locale);
        byte[] bytes = png.orElseThrow(() -> ProblemException.ofNotFound("predict.noPicture", id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT_A_DAY);
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.getOutputStream().write(bytes);
    }

    /** The flight for calendars; 404 if the time zone of an airport is unknown. */
    @GetMapping(PredictionAddresses.PAGES + "/{id}/flight.ics")
    void calendar(@PathVariable String id, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PredictionState state = lookup.state(id);
        String file = calendar.find(state, address.of(request), locale)
                .orElseThrow(() -> ProblemException.ofNotFound("predict.noCalendar", id));
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"flight.ics\"");
        response.getOutputStream().write(file.getBytes(StandardCharsets.UTF_8));
    }
}
