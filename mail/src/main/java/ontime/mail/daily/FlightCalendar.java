package ontime.mail.daily;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ontime.mail.CalendarEvent;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.ScheduledTimes;

/** Watched flights as events of a calendar, whose titles have the chance of a delay. */
public final class FlightCalendar {

    private final URI site;
    private final Map<String, ZoneId> zones;

    /**
     * Calendars with links to a site.
     *
     * @param site its public address, without a slash at its end
     * @param zones by airport code; a flight between airports without a zone is left out
     */
    public FlightCalendar(URI site, Map<String, ZoneId> zones) {
        this.site = site;
        this.zones = Map.copyOf(zones);
    }

    /** The events of flights. The id of an event is that of the prediction, so a later file replaces it. */
    public List<CalendarEvent> events(List<FlightForecast> flights, Locale locale) {
        DailyTexts texts = new DailyTexts(locale);
        return flights.stream().flatMap(flight -> event(flight, texts)).toList();
    }

    private Stream<CalendarEvent> event(FlightForecast forecast, DailyTexts texts) {
        PredictionRequest flight = forecast.flight();
        return ScheduledTimes.find(flight, zones)
                .map(times -> new CalendarEvent(
                        flight.id().toString(),
                        times.departure(),
                        times.arrival(),
                        texts.title(forecast),
                        String.join("\n", texts.details(forecast)),
                        flight.origin(),
                        DailyLinks.prediction(site, flight)))
                .stream();
    }
}
