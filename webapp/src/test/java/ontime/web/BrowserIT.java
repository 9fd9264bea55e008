package ontime.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ontime.web.home.DemonstrationStores;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages as people meet them: in Chromium, over HTTP, on in-memory stores. */
class BrowserIT extends SiteInBrowser {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    /** States of pages that the first link to them does not show. */
    private static final List<String> STATES = List.of(
            "/flights/ATL/SFO/2008-01-15?size=15&page=2",
            "/flights/ATL/JFK/2008-01-15?status=late&part=evening",
            "/flights/ATL/JFK/2008-01-15/AA12",
            "/flights/ATL/JFK/2008-01-15/DL640",
            "/flights/ATL/JFK/2008-01-15/DL644",
            "/flights/ATL/JFK/2008-01-15/9E5",
            "/flights/ATL/SFO/2008-01-15/DL1040?lang=es",
            "/flights/JFK/ATL/2009-05-01",
            "/flights?origin=ATL&dest=international&date=2008-01-15",
            "/find?q=international",
            "/find?q=Timbuktu",
            "/find?q=DL640%20ATL-SFO%202008-01-15&lang=es",
            "/flights/search?carrier=DL&page=2&lang=en",
            "/flights/search?carrier=AA&dest=SFO",
            "/flights/search?status=late&sort=delay&lang=es",
            "/dashboards?weekday=tuesday&carrier=AA,DL&lang=es",
            "/dashboards/airports/JFK/arrivals?lang=en",
            "/dashboards/routes/ATL-SFO?weekday=sunday",
            "/airports/JFK",
            "/nearby?airport=ATL&radiusKm=1300&dates=2008-01-15,2008-01-22",
            "/rankings?of=routes&by=mean-delay",
            "/rankings?of=airports&season=winter&order=worst-first",
            "/compare?origin=Atlanta&dest=New York&weekday=tuesday",
            "/airlines/ZZ",
            "/airplanes?manufacturer=boeing&model=a320",
            "/airplanes/N378AA",
            "/models/late_before_departure/2?lang=en",
            "/models/late_before_departure/3",
            "/models/delay_class_two_hours_before/1",
            "/models/minutes_at_departure/1?lang=es",
            "/models/late_before_departure/99?lang=en",
            "/predict?carrier=DL&flightNum=640&origin=ATL&dest=JFK&flightDate=2008-01-15&crsDepTime=0715&crsArrTime=0925",
            "/data?year=2007",
            "/no-such-page");

    /** Pages that only a form, an email, a program or signing in leads to. Their own tests look at them. */
    private static final Set<String> WITHOUT_A_LINK = Set.of(
            "/airplanes/by-tail-number",
            "/dashboards/saved/{id}",
            "/dashboards/saved/{id}/edit",
            "/models/{name}",
            "/predictions/batch",
            "/predictions/batch/{date}",
            "/predictions/{id}",
            "/sql",
            "/sql/account",
            "/sql/history",
            "/sql/queries/{id}",
            "/sql/running",
            "/sql/saved",
            "/sql/saved/{id}",
            "/sql/saved/{id}/schedule",
            "/sql/tables",
            "/sql/tables/{name}",
            "/subscriptions/asked",
            "/subscriptions/confirm",
            "/subscriptions/manage",
            "/subscriptions/queries",
            "/subscriptions/unsubscribe");

    BrowserIT() {
        super(DemonstrationStores.class);
    }

    @Test
    void aTravellerGoesFromTheFrontPageToADayASearchAndTheSeasons() {
        List<String> errors = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            walk(page);

            page.navigate(site + "/seasonality");
            assertThat(page.locator("[data-chart] canvas")).isVisible();
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theSameRoadCanBeGoneWithoutScript() {
        try (BrowserContext visitor = browsers.visitorWithoutScript()) {
            Page page = visitor.newPage();
            walk(page);

            page.navigate(site + "/dashboards");
            assertThat(page.locator("#weekday-thursday")).isVisible();
            page.locator("#weekday-thursday").click();
            assertThat(page.locator("#count")).hasText("5 flights");

            page.navigate(site + "/seasonality");
            assertThat(page.locator("[data-chart]")).isHidden();
            assertThat(page.locator("table")).containsText("605,765");
        }
    }

    @Test
    void aBarOfADashboardFiltersTheOtherChartsInOneRequest() {
        List<String> errors = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            page.navigate(site + "/dashboards");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.onRequest(request -> requests.add(request.url()));
            Locator weekdays = page.locator("[data-chart=weekday] canvas");
            weekdays.scrollIntoViewIfNeeded();

            // The right half of the chart is the second of its two bars, Thursday.
            weekdays.click(new Locator.ClickOptions()
                    .setPosition(weekdays.boundingBox().width * 0.75, weekdays.boundingBox().height / 2));

            assertThat(page).hasURL(site + "/dashboards?weekday=thursday");
            assertThat(page.locator("#count")).hasText("5 flights");
            assertThat(page.locator("#said")).hasText("5 flights");
            assertThat(page.locator("#carrier-rows tr")).hasCount(1);
            assertThat(page.locator("#weekday-rows tr")).hasCount(2);
            assertThat(requests)
                    .filteredOn(request -> !request.contains("favicon"))
                    .containsExactly(site + "/dashboards?weekday=thursday");

            page.locator("section:has(#carrier-rows) summary").click();
            page.locator("#carrier-DL").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(site + "/dashboards?weekday=thursday&carrier=DL");
            assertThat(page.locator("#carrier-DL")).isFocused();
            assertThat(page.locator("#carrier-rows tr")).hasCount(1);

            page.goBack();
            assertThat(page.locator("#count")).hasText("5 flights");
            assertThat(page).hasURL(site + "/dashboards?weekday=thursday");
            link(page, "Clear all").click();
            assertThat(page.locator("#count")).hasText("58 flights");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void aDashboardIsSavedArrangedAndSharedWithAnotherVisitor() {
        List<String> errors = new ArrayList<>();
        String shared;
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            page.navigate(site + "/dashboards?weekday=thursday");
            page.getByText("Save this view").click();
            page.locator("#save-name").fill("Thursdays");
            button(page, "Save").click();
            assertThat(page).hasURL(Pattern.compile(".*/dashboards/saved/[0-9a-f]{32}/edit\\?key=[0-9a-f]{32}"));
            String changing = page.url();

            page.locator("#position-5").fill("1");
            page.locator("#position-1").fill("5");
            page.locator("#measure-5").selectOption("flights");
            button(page, "Save").click();
            assertThat(page.locator(".chart h2").first()).hasText("Scheduled flights by airline");
            shared = page.url();
            assertThat(changing).startsWith(shared);
            page.navigate(changing);
            assertThat(page.locator("#measure-1")).hasValue("flights");
        }
        try (BrowserContext visitor = browsers.visitor(PHONE, ColorScheme.DARK)) {
            Page page = Browsers.page(visitor, errors);
            page.navigate(shared);
            assertThat(page.locator("h1")).hasText("Thursdays");
            assertThat(page.locator("#count")).hasText("5 flights");
            page.locator(".chart summary").first().click();
            page.locator(".chart tbody a").first().click();
            assertThat(page).hasURL(shared + "?carrier=DL");
            page.goBack();
            assertThat(page).hasURL(shared);
            String file = page.waitForDownload(
                            () -> page.locator("a.csv").first().click())
                    .suggestedFilename();
            assertThat(file).endsWith(".csv");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theLocationOfAVisitorIsUsedOnOnePageOnly() {
        List<String> errors = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(PHONE, ColorScheme.LIGHT)) {
            visitor.grantPermissions(List.of("geolocation"));
            visitor.setGeolocation(new Geolocation(33.7512, -84.4288));
            Page page = Browsers.page(visitor, errors);
            page.navigate(site + "/nearby");
            page.locator("#from").fill("2008-02-28");
            page.locator("#to").fill("2008-02-28");
            button(page, "Use my location").click();
            assertThat(page.locator("#within")).containsText("Within 50 mi");
            assertThat(page).hasURL(Pattern.compile(".*&lat=33\\.75&lon=-84\\.43"));
            Locator share = page.locator(".scroll table.parts tbody tr:has-text('ATL') td")
                    .first();
            assertThat(share).containsText("of 5");
            assertThat(share.boundingBox().x + share.boundingBox().width).isLessThanOrEqualTo(PHONE);
            assertThat(errors).isEmpty();

            page.navigate(site + "/airports");
            assertThat(page.evaluate("new Promise((answer) => navigator.geolocation.getCurrentPosition("
                            + "() => answer('given'), () => answer('refused')))"))
                    .isEqualTo("refused");
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = visitor.newPage();
            page.navigate(site + "/");

            page.keyboard().press("Tab");
            assertThat(link(page, "Skip to the content")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    /** A page that nothing leads to is either forgotten, or its test belongs elsewhere. */
    @Test
    void linksLeadToEveryPage() throws IOException, InterruptedException {
        PageCrawl crawl = crawl();
        Set<String> reached = new TreeSet<>(crawl.find().keySet());
        STATES.forEach(address -> crawl.route(address).ifPresent(reached::add));

        assertThat(crawl.routes())
                .allSatisfy(route ->
                        assertThat(reached.contains(route)).as(route).isNotEqualTo(WITHOUT_A_LINK.contains(route)));
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void everyPageIsAccessibleFitsAndKeepsItsPolicy(int width) throws IOException, InterruptedException {
        List<String> pages = pages();
        List<String> errors = new ArrayList<>();
        SoftAssertions everyPage = new SoftAssertions();
        try (BrowserContext visitor = browsers.visitor(width, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            for (String address : pages) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                page.navigate(site + address);
                // Without motion, so that no colour is on its way to that of the other theme.
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                everyPage
                        .assertThat(Browsers.violations(page))
                        .extracting(BrowserIT::describe)
                        .as("axe on %s", address)
                        .isEmpty();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                everyPage
                        .assertThat(Browsers.violationsOfColours(page))
                        .extracting(BrowserIT::describe)
                        .as("axe on %s in the dark", address)
                        .isEmpty();
                everyPage
                        .assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s", address)
                        .isLessThanOrEqualTo(width);
                if (!address.startsWith("/find")) {
                    everyPage
                            .assertThat(page.locator("#box").inputValue())
                            .as("search box of %s", address)
                            .isEmpty();
                }
            }
        }
        everyPage.assertAll();
        assertThat(errors).filteredOn(error -> !error.contains("status of 404")).isEmpty();
    }

    @Test
    void aFirstVisitIsSmall() {
        List<Integer> bytes = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(PHONE, ColorScheme.LIGHT)) {
            Page page = visitor.newPage();
            page.onRequestFinished(request -> bytes.add(request.sizes().responseBodySize));
            page.navigate(site + "/flights/search");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isBetween(1, 150_000);
    }

    private PageCrawl crawl() {
        return new PageCrawl(site, bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    /** A page of each route, in both languages by turns, and the states. */
    private List<String> pages() throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (String address : crawl().find().values()) {
            String language = pages.size() % 2 == 0 ? "lang=en" : "lang=es";
            pages.add(address + (address.contains("?") ? "&" : "?") + language);
        }
        pages.addAll(STATES);
        return pages;
    }

    private void walk(Page page) {
        page.navigate(site + "/");
        field(page, "From").fill("Atlanta");
        field(page, "To").fill("JFK");
        field(page, "On").fill("2008-01-15");
        button(page, "Show flights").click();
        assertThat(page).hasURL(site + "/flights/ATL/JFK/2008-01-15");
        assertThat(page.locator("table")).containsText("DL 640");

        link(page, "Next day").click();
        assertThat(page).hasURL(site + "/flights/ATL/JFK/2008-01-16");

        link(page, "Flights").click();
        field(page, "Airline").fill("Delta");
        button(page, "Search").click();
        link(page, "Next").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasText(Pattern.compile("16–30 of 56 flights"));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
