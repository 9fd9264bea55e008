package ontime.web.prediction;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ontime.web.Browsers;
import ontime.web.FakeStream;
import ontime.web.SiteInBrowser;
import ontime.web.StoresInMemory;
import org.junit.jupiter.api.Test;

/** A prediction as people ask for it: in Chromium, over HTTP, with a stream that takes its time. */
class PredictionBrowserIT extends SiteInBrowser {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final LocatorAssertions.HasTextOptions LONG_TEXT =
            new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLISECONDS);
    private static final Pattern ANSWERS_ADDRESS = Pattern.compile(".*/predictions/[0-9a-f-]{36}");
    private static final String FORM =
            "/predict?carrier=DL&origin=ATL&dest=JFK&flightDate=2008-01-15&crsDepTime=0715&crsArrTime=0925&flightNum=";

    PredictionBrowserIT() {
        super(StoresInMemory.class);
    }

    @Test
    void theAnswerComesIntoThePageThatWaits() {
        List<String> errors = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            ask(page, FakeStream.SLOW + "&depDelay=25");
            assertThat(page.locator("#verdict")).hasText("Predicting…");
            page.evaluate("window.stayed = true");

            assertThat(page.locator("#verdict")).hasText("81% Likely late");
            assertThat(page.locator(".classes li").last()).hasText("30+ min late 60%");
            assertThat(page.evaluate("window.stayed")).as("no reload").isEqualTo(true);
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void withoutScriptThePageLooksAgainByItself() {
        try (BrowserContext visitor = browsers.visitorWithoutScript()) {
            Page page = visitor.newPage();
            ask(page, FakeStream.SLOW + "&depDelay=25");

            assertThat(page.locator("#verdict")).hasText("81% Likely late");
            assertThat(page.locator("table")).containsText("60.0%");
        }
    }

    @Test
    void whereEventsAreBlockedThePageAsks() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = visitor.newPage();
            page.route("**/events", Route::abort);
            ask(page, FakeStream.SLOW + "&depDelay=25");
            page.evaluate("window.stayed = true");

            assertThat(page.locator("#verdict")).hasText("81% Likely late", LONG_TEXT);
            assertThat(page.evaluate("window.stayed")).as("no reload").isEqualTo(true);
        }
    }

    @Test
    void whatTakesLongSaysSo() {
        try (BrowserContext visitor = browsers.visitor(DESK, ColorScheme.LIGHT)) {
            Page page = visitor.newPage();
            ask(page, FakeStream.NEVER + "");
            assertThat(page.locator("#takes-long")).isHidden();

            assertThat(page.locator("#takes-long"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS));
            assertThat(page.locator("#said")).containsText("This is taking longer than usual");
        }
    }

    @Test
    void aFlightNumberAndADayAreAnsweredInFourSteps() {
        List<String> errors = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(PHONE, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            page.navigate(site);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Will it be late?"))
                    .click();
            page.locator("#flightNum").fill("AA12");
            page.locator("#flightDate").fill("2008-01-15");
            predict(page);

            assertThat(page).hasURL(ANSWERS_ADDRESS);
            assertThat(page.locator("h1")).hasText("AA 12 from ATL to JFK");
            assertThat(page.locator("#verdict")).hasText("12% Likely on time");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void aFlownFlightLeadsFromTheSearchBoxToWhatWasPredicted() {
        try (BrowserContext visitor = browsers.visitorWithoutScript()) {
            Page page = visitor.newPage();
            page.navigate(site);
            page.locator("#box").fill("AA12 2008-01-15");
            page.locator("#box").press("Enter");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What would we have predicted?"))
                    .click();

            assertThat(page.locator("#verdict")).hasText("12% Likely on time");
            assertThat(page.locator("#outcome")).hasText("What happened");
        }
    }

    @Test
    void aFlightIsChosenFromThoseOfItsRouteAndPredicted() {
        List<String> errors = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(PHONE, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            page.navigate(site + "/predict");
            page.locator("summary").click();
            page.locator("#origin").fill("ATL");
            page.locator("#dest").fill("JFK");
            page.locator("#flightDate").fill("2008-01-15");
            predict(page);
            check(page, PHONE);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("AA 12"))
                    .click();

            assertThat(page.locator("h1")).hasText("AA 12 from ATL to JFK");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void everyStateIsAccessibleAndFits() {
        List<String> errors = new ArrayList<>();
        for (int width : new int[] {PHONE, DESK}) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext visitor = browsers.visitor(width, theme)) {
                    Page page = Browsers.page(visitor, errors);
                    page.navigate(site + "/predict?origin=ATL&dest=SFO&flightDate=2030-01-15");
                    check(page, width);
                    for (String flight : List.of(
                            "640&depDelay=25",
                            "640",
                            FakeStream.TWO_HOURS + "",
                            FakeStream.REFUSED + "",
                            FakeStream.NEVER + "")) {
                        ask(page, flight);
                        if (!flight.startsWith(FakeStream.NEVER + "")) {
                            page.waitForLoadState(LoadState.NETWORKIDLE);
                        }
                        check(page, width);
                    }
                }
            }
        }
        assertThat(errors).isEmpty();
    }

    private void ask(Page page, String numberAndMore) {
        page.navigate(site + FORM + numberAndMore);
        predict(page);
        assertThat(page).hasURL(ANSWERS_ADDRESS);
    }

    private static void predict(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Predict").setExact(true))
                .click();
    }

    private static void check(Page page, int width) {
        assertThat(Browsers.violations(page))
                .extracting(Rule::getId)
                .as("axe on %s", page.locator("h2").first().textContent())
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
