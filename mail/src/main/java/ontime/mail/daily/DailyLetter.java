package ontime.mail.daily;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ontime.mail.Letter;
import ontime.model.prediction.ScheduledTimes;

/** Writes the daily email: each flight with its verdict, the chance of a delay, and what past flights say. */
public final class DailyLetter {

    private DailyLetter() {}

    /**
     * Writes the email of a day.
     *
     * @param flights at least one
     * @param zones by airport code, which say if a flight arrives on another day
     */
    public static Letter of(
            LocalDate day, List<FlightForecast> flights, Map<String, ZoneId> zones, Locale locale, DailyLinks links) {
        DailyTexts texts = new DailyTexts(locale);
        Letter letter = Letter.of(locale, texts.subject(day, flights));
        for (FlightForecast flight : flights) {
            letter = letter.item(
                    texts.nameAndTimes(flight.flight(), ScheduledTimes.daysLater(flight.flight(), zones)),
                    texts.details(flight),
                    links.prediction(flight.flight()));
        }
        if (flights.size() == 1) {
            letter = letter.button(
                    texts.say("open"), links.prediction(flights.get(0).flight()));
        }
        return letter.quiet(texts.say("rule"))
                .quiet(texts.say("why"))
                .link(texts.say("calendar"), links.calendar())
                .link(texts.say("manage"), links.manage())
                .link(texts.say("unsubscribe"), links.unsubscribe());
    }
}
