package ontime.web.flight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import ontime.web.Browsers;
import ontime.web.SiteInBrowser;
import ontime.web.StoresInMemory;
import org.junit.jupiter.api.Test;

/** Finding a flight as people do: by keyboard, with fields that complete themselves, filters and a way back. */
class FlightsBrowserIT extends SiteInBrowser {

    private static final int DESK = 1280;
    private static final String MANY = "/flights/ATL/SFO/2008-01-15";

    private final List<String> errors = new ArrayList<>();

    FlightsBrowserIT() {
        super(StoresInMemory.class);
    }

    @Test
    void aFlightIsFoundByKeyboardAlone() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = open(visitor, "/");
            field(page, "From").focus();
            choose(page, "atlan", "ATL · Atlanta, GA");
            page.keyboard().press("Tab");
            choose(page, "new y", "JFK · New York, NY");
            page.keyboard().press("Tab");
            assertThat(field(page, "On")).isFocused();
            field(page, "On").fill("2008-01-15");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(site + "/flights/ATL/JFK/2008-01-15");

            link(page, "AA 12").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(site + "/flights/ATL/JFK/2008-01-15/AA12");
            assertThat(page.locator("h1")).hasText("AA 12");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void aFlightThatFlewAnotherRouteIsFoundInFourSteps() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = open(visitor, "/");
            page.keyboard().press("/");
            assertThat(page.locator("#box")).isFocused();
            page.keyboard().type("AA 12 ATL-SFO 15 Jan 2008");
            page.keyboard().press("Enter");
            assertThat(page.locator("#box")).hasValue("AA 12 ATL-SFO 15 Jan 2008");
            link(page, "AA 12 flew ATL–JFK that day").click();
            assertThat(page.locator("h1")).hasText("AA 12");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theRoutesBetweenTwoCitiesAreFoundInThreeStepsWithoutScript() {
        try (BrowserContext visitor = browsers.visitorWithoutScript()) {
            Page page = visitor.newPage();
            page.navigate(site + "/");
            page.locator("#box").fill("Atlanta to New York");
            page.locator("form.box button").click();
            assertThat(page).hasURL(site + "/routes/ATL/JFK");
        }
    }

    @Test
    void theSearchBoxCompletesNames() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = open(visitor, "/definitions");
            page.locator("#box").pressSequentially("delt");
            page.getByRole(AriaRole.OPTION).first().click();
            assertThat(page).hasURL(site + "/airlines/DL");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void escapeClosesTheSuggestionsAndKeepsWhatIsTyped() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = open(visitor, "/flights/search");
            Locator field = field(page, "Airline");
            field.pressSequentially("del");
            assertThat(page.locator("[role=option]")).hasCount(1);
            assertThat(page.locator("#said")).hasText("1 suggestion. Use the arrow keys to choose.");
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
            assertThat(field).hasValue("del");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void filtersAndPagesAreSwappedInWithTheirAddressAndTheWayBack() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = open(visitor, MANY);
            page.evaluate("window.stillHere = true");
            field(page, "Status").selectOption("late");
            assertThat(count(page)).hasText("1–12 of 12 flights");
            assertThat(page).hasURL(site + MANY + "?status=late");
            assertThat(page.locator("#said")).hasText("1–12 of 12 flights");

            field(page, "Status").selectOption("");
            assertThat(count(page)).hasText("1–47 of 47 flights");
            assertThat((Boolean) page.evaluate("window.stillHere")).isTrue();

            page.navigate(site + MANY + "?size=15");
            page.evaluate("window.stillHere = true");
            link(page, "Next").click();
            assertThat(count(page)).hasText("16–30 of 47 flights");
            assertThat(count(page)).isFocused();
            assertThat(page).hasURL(site + MANY + "?size=15&page=2");
            assertThat((Boolean) page.evaluate("window.stillHere")).isTrue();

            page.goBack();
            assertThat(count(page)).hasText("1–15 of 47 flights");
            page.reload();
            assertThat(count(page)).hasText("1–15 of 47 flights");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void everythingWorksWithoutScript() {
        try (BrowserContext visitor = browsers.visitorWithoutScript()) {
            Page page = visitor.newPage();
            page.navigate(site + MANY);
            field(page, "Sort by").selectOption("delay");
            field(page, "Status").selectOption("late");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();
            assertThat(count(page)).hasText("1–12 of 12 flights");
            assertThat(page.locator("tbody tr").first()).containsText("DL 1046");
            link(page, "DL 1046").click();
            assertThat(page.locator("h1")).hasText("DL 1046");

            link(page, "Español").click();
            assertThat(page.locator("html")).hasAttribute("lang", "es");
            link(page, "Gráficos").click();
            assertThat(page.locator("h1")).hasText("Gráficos");
            page.locator("summary").first().click();
            assertThat(page.locator("details table").first()).isVisible();
        }
    }

    @Test
    void aPageDoesNotMoveWhileItsChartIsDrawn() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            // A page that is still being parsed moves as its parts arrive; charts are drawn after that.
            visitor.addInitScript(
                    """
                    window.moved = 0;
                    window.movedParts = [];
                    new PerformanceObserver((list) => {
                        const parsed = performance.getEntriesByType('navigation')[0].domInteractive;
                        for (const shift of list.getEntries()) {
                            if (parsed > 0 && shift.startTime >= parsed) {
                                window.moved += shift.value;
                                const names = shift.sources.map((part) => part.node && part.node.nodeName);
                                window.movedParts.push(...names);
                            }
                        }
                    }).observe({ type: 'layout-shift', buffered: true });""");
            for (String address : List.of("/seasonality", "/charts", "/flights/ATL/JFK/2008-01-15/AA12")) {
                Page page = open(visitor, address);
                page.waitForLoadState();
                assertThat(((Number) page.evaluate("window.moved")).doubleValue())
                        .as("layout shift of %s: %s", address, page.evaluate("window.movedParts.join()"))
                        .isLessThan(0.01);
            }
        }
        assertThat(errors).isEmpty();
    }

    private Page open(BrowserContext visitor, String address) {
        Page page = Browsers.page(visitor, errors);
        page.navigate(site + address);
        return page;
    }

    private static void choose(Page page, String typed, String suggestion) {
        page.keyboard().type(typed);
        assertThat(page.locator("[role=option]").first()).containsText(suggestion);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus")).hasValue(suggestion);
    }

    private static Locator count(Page page) {
        return page.locator("#count");
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
