package ontime.web.prediction.share;

import java.util.Locale;
import ontime.web.prediction.live.PredictionState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a prediction tells others about itself: how link previews show it, and whether it has a calendar file. */
@Component
public final class PredictionPreview {

    private final PredictionWords words;
    private final PredictionPicture picture;
    private final PredictionCalendar calendar;

    PredictionPreview(PredictionWords words, PredictionPicture picture, PredictionCalendar calendar) {
        this.words = words;
        this.picture = picture;
        this.calendar = calendar;
    }

    /** Adds {@code description} and {@code ogImage} of an answered request, and {@code calendar} if there is a file. */
    public void add(PredictionState state, Locale locale, Model model) {
        words.findDescription(state, locale).ifPresent(text -> model.addAttribute("description", text));
        String page = state.links().page();
        if (picture.isPossible(state, locale)) {
            model.addAttribute("ogImage", page + "/card.png?lang=" + locale.getLanguage());
        }
        if (calendar.isPossible(state.request())) {
            model.addAttribute("calendar", page + "/flight.ics");
        }
    }
}
