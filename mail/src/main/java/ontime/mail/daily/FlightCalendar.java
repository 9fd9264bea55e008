package ontime.mail.daily;

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

    private final Map<String, ZoneId> zones;

    /**
     * Calendars of flights.
     *
     * @param zones by airport code; a flight between airports without a zone is left out
     */
    public FlightCalendar(Map<String, ZoneId> zones) {
        this.zones = Map.copyOf(zones);
    }

    /** The events of flights. A flight has the same id in every file, so a later file replaces its event. */
    public List<CalendarEvent> events(List<PlannedFlight> flights, Locale locale) {
        DailyTexts texts = new DailyTexts(locale);
        return flights.stream().flatMap(flight -> event(flight, texts)).toList();
    }

    /** The name of a calendar of watched flights. */
    public static String name(Locale locale) {
        return new DailyTexts(locale).say("calendar.name");
    }

    private Stream<CalendarEvent> event(PlannedFlight planned, DailyTexts texts) {
        FlightForecast forecast = planned.forecast();
        PredictionRequest flight = forecast.flight();
        return ScheduledTimes.find(flight, zones)
                .map(times -> new CalendarEvent(
                        flight.id().toString(),
                        planned.revision(),
                        planned.madeAt(),
                        times.departure(),
                        times.arrival(),
                        texts.title(forecast),
                        String.join("\n", texts.details(forecast)),
                        flight.origin(),
                        planned.page()))
                .stream();
    }
}
