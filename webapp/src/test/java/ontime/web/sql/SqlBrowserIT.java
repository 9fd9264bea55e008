package ontime.web.sql;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ontime.web.Browsers;
import ontime.web.SiteInBrowser;
import ontime.web.StoresInMemory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** An analyst at work, in Chromium. */
class SqlBrowserIT extends SiteInBrowser {

    private static final Pattern QUERY = Pattern.compile(".*/sql/queries/[0-9a-f-]{36}");

    SqlBrowserIT() {
        super(StoresInMemory.class);
    }

    @Test
    void anAnalystGetsFromNothingToAChartWithEditorAndKeyboard() {
        List<String> errors = new ArrayList<>();
        SoftAssertions looks = new SoftAssertions();
        try (BrowserContext visitor = browsers.visitor(1280, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            signIn(page);
            look(page, looks);
            page.locator(".cm-content").click();
            page.keyboard().type("SELECT 1; SELECT route FROM flights");
            page.keyboard().press("Control+Enter");

            assertThat(page).hasURL(QUERY);
            assertThat(page.locator("#rows")).hasText("1–3 of 3 rows");
            assertThat(page.locator(".cm-content")).containsText("SELECT 1; SELECT route");
            assertThat(page.locator("#statement")).isHidden();
            page.locator("#kind").selectOption("lines");
            page.locator("#category").selectOption("week");
            page.locator("#series").selectOption("route");
            page.locator(".sql-chart button").click();
            assertThat(page.locator("[data-chart=result] canvas")).isVisible();
            look(page, looks);

            page.locator(".sql-rows th a").last().click();
            assertThat(page.locator("[data-chart=profile] canvas")).isVisible();
            look(page, looks);
            page.locator("#table-name").fill("late");
            page.locator("#table button").click();
            assertThat(page.locator("main")).containsText("ana.late");
            look(page, looks);

            for (String address : List.of("/sql/history", "/sql/saved", "/sql/account", "/sql/tables/flights")) {
                page.navigate(site + address);
                look(page, looks);
            }
        }
        looks.assertAll();
        assertThat(errors).isEmpty();
    }

    @Test
    void severalStatementsAreOpenAndKept() {
        List<String> errors = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(1280, ColorScheme.LIGHT)) {
            Page page = Browsers.page(visitor, errors);
            signIn(page);
            page.locator(".cm-content").click();
            page.keyboard().type("SELECT 1");
            page.locator("#sql-tab-new").click();
            page.keyboard().type("SELECT route FROM flights");
            assertThat(page.locator("#sql-tabs [role=tab]"))
                    .hasText(new String[] {"SELECT 1", "SELECT route FROM flights"});

            page.reload();
            assertThat(page.locator(".cm-content")).hasText("SELECT route FROM flights");
            page.locator("[role=tab][aria-selected=true]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".cm-content")).hasText("SELECT 1");
            page.keyboard().press("Delete");
            assertThat(page.locator("#sql-tabs [role=tab]")).hasCount(1);

            page.locator(".sql-menu button").click();
            signIn(page);
            assertThat(page.locator(".cm-content")).not().containsText("route");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theSameWithoutScript() {
        try (BrowserContext visitor = browsers.visitorWithoutScript()) {
            Page page = visitor.newPage();
            signIn(page);
            page.locator("#statement").fill("SELECT route FROM flights");
            page.locator("#sql-form button[type=submit]").first().click();
            assertThat(page).hasURL(QUERY);
            assertThat(page.locator("#rows")).hasText("1–3 of 3 rows");
        }
    }

    private void signIn(Page page) {
        page.navigate(site + "/sql");
        page.locator("#user").fill("ana");
        page.locator("#password").fill(SqlUsers.PASSWORD);
        page.locator(".login button").click();
        assertThat(page).hasURL(site + "/sql");
    }

    /** In both themes and at both widths. */
    private static void look(Page page, SoftAssertions looks) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
                looks.assertThat(new AxeBuilder(page).analyze().getViolations())
                        .extracting(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .as("axe on %s, %d, %s", page.url(), width, theme)
                        .isEmpty();
            }
            looks.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", page.url())
                    .isLessThanOrEqualTo(width);
        }
    }
}
