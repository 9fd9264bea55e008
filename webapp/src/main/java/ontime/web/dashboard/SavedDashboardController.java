package ontime.web.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.crossing.Dimension;
import ontime.model.dashboard.SavedDashboard;
import ontime.web.crossing.FilterParameters;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.publication.LoadedDataReader;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Dashboards that visitors put together. One link shows a dashboard, another with a key changes it; neither needs a login.
 * Changes need no CSRF token, because no browser adds the key by itself.
 */
@Controller
final class SavedDashboardController {

    private static final String NAMED = "/dashboards/saved/{id}";
    private static final String EDIT = NAMED + "/edit";
    private static final String NONE = "";

    private final SavedDashboards saved;
    private final DashboardReader reader;
    private final DashboardPages pages;
    private final DashboardQueries queries;
    private final ValueNames names;
    private final PublishedCrossings published;
    private final LoadedDataReader loaded;
    private final MessageSource messages;

    SavedDashboardController(
            SavedDashboards saved,
            DashboardReader reader,
            DashboardPages pages,
            DashboardQueries queries,
            ValueNames names,
            PublishedCrossings published,
            LoadedDataReader loaded,
            MessageSource messages) {
        this.saved = saved;
        this.reader = reader;
        this.pages = pages;
        this.queries = queries;
        this.names = names;
        this.published = published;
        this.loaded = loaded;
        this.messages = messages;
    }

    /** A chart in the form that changes a dashboard. */
    record Slot(String dimension, String measure) {}

    /** Applies to every page here: whoever has its address sees it. */
    @ModelAttribute
    void keepPrivate(Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("loaded", loaded.get());
    }

    /** Saves a dashboard, and leads to the page that changes it. The parameters are filters. */
    @PostMapping("/dashboards/saved")
    String save(
            @RequestParam(defaultValue = NONE) String name,
            @RequestParam List<String> chart,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        SavedDashboards.New added =
                saved.add(name, FilterParameters.parse(parameters, published.get()), chart, request.getRemoteAddr());
        return edit(added.dashboard().id(), added.key());
    }

    /** The dashboard. */
    @GetMapping(NAMED)
    String show(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        SavedDashboard dashboard = saved.get(id);
        String lead = dashboard.filters().isEmpty()
                ? message("dashboard.saved.lead", locale)
                : message(
                        "dashboard.saved.lead.filtered",
                        locale,
                        names.of(saved.dashboard(dashboard).fixed(), locale));
        model.addAttribute("heading", new DashboardPages.Heading(dashboard.name(), lead, null, Optional.empty()));
        pages.show(reader.read(saved.dashboard(dashboard), parameters), locale, model);
        model.addAttribute("queryCharts", queries.list(dashboard, request, locale));
        return "dashboard/dashboard";
    }

    /** A form for the name and the charts. */
    @GetMapping(EDIT)
    String form(@PathVariable String id, @RequestParam(defaultValue = NONE) String key, Locale locale, Model model) {
        SavedDashboard dashboard = saved.get(id, key);
        List<Slot> slots = new ArrayList<>();
        List<String> crossings = dashboard.charts().stream()
                .filter(chart -> !chart.startsWith(SavedDashboard.SQL))
                .toList();
        crossings.forEach(chart -> slots.add(new Slot(chart.split("/", 2)[0], chart.split("/", 2)[1])));
        while (slots.size() + dashboard.queries().size() < SavedDashboard.MOST_CHARTS) {
            slots.add(new Slot(NONE, ChartMeasure.ON_TIME_SHARE.key()));
        }
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("key", key);
        model.addAttribute("slots", slots);
        model.addAttribute("longest", SavedDashboard.LONGEST_NAME);
        model.addAttribute(
                "dimensions",
                Arrays.stream(Dimension.values())
                        .map(dimension -> new DashboardPages.Option(dimension.key(), names.of(dimension, locale)))
                        .toList());
        model.addAttribute(
                "measures",
                Arrays.stream(ChartMeasure.values())
                        .map(measure -> new DashboardPages.Option(
                                measure.key(), message("dashboard.measure." + measure.key(), locale)))
                        .toList());
        return "dashboard/edit";
    }

    /** Changes the name and the charts: each with a dimension, in the order of their positions. */
    @PostMapping(EDIT)
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = NONE) String key,
            @RequestParam(defaultValue = NONE) String name,
            @RequestParam MultiValueMap<String, String> parameters) {
        saved.change(id, key, name, charts(parameters));
        return "redirect:" + SavedDashboards.PAGE + id;
    }

    @PostMapping(NAMED + "/delete")
    String delete(@PathVariable String id, @RequestParam(defaultValue = NONE) String key) {
        saved.delete(id, key);
        return "redirect:/dashboards";
    }

    private record Placed(double position, String chart) {}

    private static List<String> charts(MultiValueMap<String, String> parameters) {
        List<String> dimensions = parameters.getOrDefault("dimension", List.of());
        List<String> measures = parameters.getOrDefault("measure", List.of());
        List<String> positions = parameters.getOrDefault("position", List.of());
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < Math.min(dimensions.size(), measures.size()); i++) {
            if (!dimensions.get(i).isEmpty()) {
                placed.add(new Placed(
                        i < positions.size() ? position(positions.get(i)) : i,
                        dimensions.get(i) + "/" + measures.get(i)));
            }
        }
        List<String> charts = new ArrayList<>(placed.stream()
                .sorted(Comparator.comparingDouble(Placed::position))
                .map(Placed::chart)
                .toList());
        parameters.getOrDefault("query", List.of()).forEach(query -> charts.add(SavedDashboard.SQL + query));
        return charts;
    }

    /** Without a number, last. */
    private static double position(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : Double.MAX_VALUE;
    }

    private static String edit(String id, String key) {
        return "redirect:" + SavedDashboards.PAGE + id + "/edit?key=" + key;
    }

    private String message(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
