package ontime.web.dashboard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.model.account.UserAccount;
import ontime.model.dashboard.SavedDashboard;
import ontime.model.text.Digests;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.crossing.FilterParameters;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimit;
import ontime.web.limit.ClientLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Saves, finds, changes and deletes the dashboards that visitors put together. */
@Component
final class SavedDashboards {

    static final String PAGE = "/dashboards/saved/";
    static final String API = "/api/v1/dashboards/saved/";

    private static final int MOST = 10_000;
    private static final int MOST_FILTER_CHARACTERS = 2_000;
    private static final int MOST_PER_HOUR = 30;
    private static final int KEY_BYTES = 16;
    private static final String KEY = "[0-9a-f]{32}";

    private static final Pattern QUERY_CHART = Pattern.compile("sql/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DocumentStore store;
    private final PublishedCrossings published;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ClientLimit limit;

    SavedDashboards(DocumentStore store, PublishedCrossings published, ClientLimits clients, Clock clock) {
        this.store = store;
        this.published = published;
        this.limit = clients.of("dashboards", MOST_PER_HOUR, Duration.ofHours(1), "dashboard.saved.tooMany");
        this.clock = clock;
    }

    /** A dashboard that was saved, and the key that changes it, which is not stored. */
    record New(SavedDashboard dashboard, String key) {}

    /**
     * Saves a dashboard.
     *
     * @param filter which flights it is about
     * @param charts each a dimension and a measure
     * @param client the network address of the visitor
     */
    New add(String name, FlightFilter filter, List<String> charts, String client) {
        return add(name, filter, charts, client, null);
    }

    /** Saves a personal dashboard of a user, with the chart of a query. */
    New addQuery(UserAccount user, String name, String query, String client) {
        FlightFilter all = FilterParameters.parse(new LinkedMultiValueMap<>(), published.get());
        return add(name, all, List.of(SavedDashboard.SQL + query), client, user.name());
    }

    /** Adds the chart of a query to a personal dashboard of a user, or removes it; 404 if it is not the user's. */
    void setQuery(UserAccount user, String id, String query, boolean shown) {
        SavedDashboard before = get(id);
        if (!user.name().equals(before.user())) {
            throw unknown();
        }
        List<String> charts = new ArrayList<>(before.charts());
        charts.remove(SavedDashboard.SQL + query);
        if (shown) {
            charts.add(SavedDashboard.SQL + query);
        }
        if (charts.isEmpty()) {
            store.deleteAll(StoreCatalog.SAVED_DASHBOARDS, List.of(id));
        } else {
            replace(before, before.name(), charts);
        }
    }

    private New add(String name, FlightFilter filter, List<String> charts, String client, @Nullable String user) {
        limit.count(client);
        if (store.listIds(StoreCatalog.SAVED_DASHBOARDS).size() >= MOST) {
            throw ProblemException.ofConflict("dashboard.saved.full", MOST);
        }
        List<String> filters = new ArrayList<>();
        FilterParameters.parameters(filter).forEach((field, value) -> filters.add(field + "=" + value));
        if (filters.stream().mapToInt(String::length).sum() > MOST_FILTER_CHARACTERS) {
            throw ProblemException.ofBadRequest("dashboard.saved.filter", MOST_FILTER_CHARACTERS);
        }
        String key = random();
        SavedDashboard saved = new SavedDashboard(
                random(),
                Digests.sha256(key),
                name(name),
                filters,
                charts(charts),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                user);
        store.add(StoreCatalog.SAVED_DASHBOARDS, saved);
        return new New(saved, key);
    }

    /** A saved dashboard; 404 if there is none. */
    SavedDashboard get(String id) {
        return (id.matches(KEY) ? store.find(StoreCatalog.SAVED_DASHBOARDS, id) : Optional.<SavedDashboard>empty())
                .orElseThrow(SavedDashboards::unknown);
    }

    /** A saved dashboard that a key may change; 404 if the key is not its own. */
    SavedDashboard get(String id, String key) {
        SavedDashboard saved = get(id);
        boolean allowed = MessageDigest.isEqual(
                Digests.sha256(key).getBytes(StandardCharsets.US_ASCII),
                saved.keyHash().getBytes(StandardCharsets.US_ASCII));
        if (!allowed) {
            throw unknown();
        }
        return saved;
    }

    /** Changes the name and the charts; 409 if it was changed elsewhere meanwhile. */
    void change(String id, String key, String name, List<String> charts) {
        replace(get(id, key), name, charts);
    }

    private void replace(SavedDashboard before, String name, List<String> charts) {
        SavedDashboard after =
                before.changed(name(name), charts(charts), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!store.replace(StoreCatalog.SAVED_DASHBOARDS, before, after)) {
            throw ProblemException.ofConflict("dashboard.saved.changed");
        }
    }

    void delete(String id, String key) {
        store.deleteAll(StoreCatalog.SAVED_DASHBOARDS, List.of(get(id, key).id()));
    }

    /** The dashboard, to be shown. */
    Dashboard dashboard(SavedDashboard saved) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        saved.filters().forEach(filter -> {
            int end = filter.indexOf('=');
            parameters.add(filter.substring(0, end), filter.substring(end + 1));
        });
        List<DashboardChart> charts = new ArrayList<>();
        for (String chart : saved.charts()) {
            if (!chart.startsWith(SavedDashboard.SQL)) {
                charts.add(chart("chart-" + (charts.size() + 1), chart));
            }
        }
        return new Dashboard(
                PAGE + saved.id(), API + saved.id(), FilterParameters.parse(parameters, published.get()), charts);
    }

    private static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > SavedDashboard.LONGEST_NAME) {
            throw ProblemException.ofBadRequest("dashboard.saved.name", SavedDashboard.LONGEST_NAME);
        }
        return stripped;
    }

    private static List<String> charts(List<String> charts) {
        if (charts.isEmpty() || charts.size() > SavedDashboard.MOST_CHARTS) {
            throw ProblemException.ofBadRequest("dashboard.saved.charts", SavedDashboard.MOST_CHARTS);
        }
        charts.stream().filter(chart -> !QUERY_CHART.matcher(chart).matches()).forEach(chart -> chart("", chart));
        return charts;
    }

    private static DashboardChart chart(String id, String text) {
        int end = Math.max(0, text.indexOf('/'));
        String measure = text.substring(Math.min(text.length(), end + 1));
        return Dimension.find(text.substring(0, end))
                .flatMap(dimension -> ChartMeasure.find(measure).map(found -> new DashboardChart(id, dimension, found)))
                .orElseThrow(() -> ProblemException.ofBadRequest("dashboard.saved.chart", text));
    }

    private String random() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static ProblemException unknown() {
        return ProblemException.ofNotFound("dashboard.saved.unknown").withHelp("/dashboards", "dashboard.title");
    }
}
