package ontime.web.delay;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences about reports, for search engines and link previews. */
@Component
public final class ReportDescriptions {

    private final MessageSource messages;

    ReportDescriptions(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What a report says in a sentence; empty if it has too little to say.
     *
     * @param title what the report is about
     */
    public Optional<String> find(String title, FlightFigures figures, Locale locale) {
        Double onTime = figures.onTimeShare();
        Double cancelled = figures.cancelledShare();
        if (onTime == null || cancelled == null) {
            return Optional.empty();
        }
        return Optional.of(messages.getMessage(
                "description.report", new Object[] {title, onTime, figures.flights(), cancelled}, locale));
    }
}
