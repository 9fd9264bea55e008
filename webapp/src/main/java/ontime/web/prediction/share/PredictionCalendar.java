package ontime.web.prediction.share;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ontime.mail.CalendarEvent;
import ontime.mail.CalendarFile;
import ontime.model.airport.Airport;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.ScheduledTimes;
import ontime.web.airport.AirportDirectory;
import ontime.web.prediction.live.PredictionState;
import org.springframework.stereotype.Component;

/** Writes the requested flight as a calendar file, with its chance of a delay in the title. */
@Component
final class PredictionCalendar {

    private final AirportDirectory airports;
    private final PredictionWords words;

    PredictionCalendar(AirportDirectory airports, PredictionWords words) {
        this.airports = airports;
        this.words = words;
    }

    /** Whether the times of a flight are known with their zones, so that it has a calendar file. */
    boolean isPossible(PredictionRequest asked) {
        return findTimes(asked).isPresent();
    }

    /**
     * The file; empty if the time zone of an airport is unknown.
     *
     * @param site the address that its link begins with
     */
    Optional<String> find(PredictionState state, String site, Locale locale) {
        PredictionRequest asked = state.request();
        return findTimes(asked)
                .map(times -> CalendarFile.of(List.of(new CalendarEvent(
                        asked.id().toString(),
                        state.answeredAt() == null ? 0 : 1,
                        Objects.requireNonNullElse(state.answeredAt(), asked.askedAt()),
                        times.departure(),
                        times.arrival(),
                        words.event(state, locale),
                        words.findDescription(state, locale).orElseGet(() -> words.flight(asked, locale)),
                        asked.origin(),
                        URI.create(site + state.links().page())))));
    }

    private Optional<ScheduledTimes> findTimes(PredictionRequest asked) {
        Map<String, ZoneId> zones = new HashMap<>();
        List.of(asked.origin(), asked.dest())
                .forEach(code -> airports.find(code).map(Airport::timeZone).ifPresent(zone -> zones.put(code, zone)));
        return ScheduledTimes.find(asked, zones);
    }
}
