package ontime.web.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.web.crossing.FilterParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a dashboard on its page: its numbers, and the form with which it is filtered without script. */
@Component
final class DashboardPages {

    private final DashboardViews views;
    private final ValueNames names;

    DashboardPages(DashboardViews views, ValueNames names) {
        this.views = views;
        this.names = names;
    }

    /**
     * What a dashboard is about, in words.
     *
     * @param title of the page
     * @param lead the sentence below it
     * @param about the address of the page about the same; null if there is none
     * @param other the dashboard of the other direction
     */
    record Heading(String title, String lead, @Nullable String about, Optional<Other> other) {}

    /** A link to another dashboard. */
    record Other(String address, String name) {}

    /** A list to choose from. */
    record Choice(String name, String label, List<Option> options) {}

    /** A value to choose. */
    record Option(String value, String name) {}

    /** Adds everything to the model that the template shows below its heading. */
    void show(DashboardReader.Read read, Locale locale, Model model) {
        Selection selection = read.selection();
        DashboardView view = views.of(selection, read.figures(), locale);
        FlightFilter chosen = selection.chosen();
        model.addAttribute("view", view);
        model.addAttribute("saved", FilterParameters.parameters(selection.filter()));
        model.addAttribute(
                "savedCharts",
                selection.dashboard().charts().stream()
                        .map(chart ->
                                chart.dimension().key() + "/" + chart.measure().key())
                        .toList());
        model.addAttribute("crossings", read.flights());
        model.addAttribute("none", read.flights().months().isEmpty());
        model.addAttribute("nothing", read.figures().figures().flights() == 0);
        model.addAttribute("chosen", FilterParameters.parameters(chosen.between(null, null)));
        model.addAttribute("from", chosen.from());
        model.addAttribute("to", chosen.to());
        model.addAttribute(
                "choices",
                selection.dashboard().charts().stream()
                        .map(DashboardChart::dimension)
                        .filter(DashboardPages::isInForm)
                        .distinct()
                        .map(dimension -> choice(dimension, read.flights(), locale))
                        .toList());
    }

    /** What charts show only some values of. */
    private static boolean isInForm(Dimension dimension) {
        return dimension == Dimension.CARRIER
                || dimension == Dimension.ORIGIN
                || dimension == Dimension.ORIGIN_STATE
                || dimension == Dimension.DEST_STATE;
    }

    private Choice choice(Dimension dimension, LoadedFlights flights, Locale locale) {
        return new Choice(
                dimension.key(),
                names.of(dimension, locale),
                flights.values(dimension).stream()
                        .map(value -> new Option(value, names.of(dimension, value, locale)))
                        .toList());
    }
}
