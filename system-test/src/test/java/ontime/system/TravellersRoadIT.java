package ontime.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ontime.demo.DemoFlights;
import ontime.testkit.stack.FreshDatabase;
import ontime.testkit.stack.FreshSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * From BTS's files to a browser: flights that are picked at random are loaded by the jobs, found from the front page, and
 * followed to their airplane, airline, airports and route, by links alone; what the pages say is what the files say.
 */
final class TravellersRoadIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path REAL = Path.of("../../shared/data");
    private static final String REAL_JANUARY =
            "bts/On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_1.zip";
    private static final long SEED = 20_080_115;
    private static final int FLIGHTS = 5;

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @RegisterExtension
    final FreshSearch search = new FreshSearch();

    @TempDir
    Path folder;

    @TempDir
    Path generated;

    @Test
    void leadsFromTheFrontPageToEverythingOfGeneratedFlights() throws IOException, InterruptedException {
        DemoFlights.commandLine()
                .execute("--months", "2008-01..2008-02", "--flights-per-month", "4000", "--out", generated.toString());

        isWalked(generated, generated.resolve("reference"));
    }

    @Test
    void leadsFromTheFrontPageToEverythingOfRealFlights() throws IOException, InterruptedException {
        Path january = REAL.resolve(REAL_JANUARY);
        assumeTrue(Files.exists(january), "no real months at ../shared/data beside the project");

        isWalked(january.toRealPath(), REAL.resolve("reference").toRealPath());
    }

    private void isWalked(Path source, Path reference) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM + ": ./ontime doctor names the command");
        Map<String, String> stores = Map.of(
                "ONTIME_MONGODB_URI", database.uri(),
                "ONTIME_MONGODB_DATABASE", database.name(),
                "ONTIME_ELASTICSEARCH_URL", search.url());
        PublishedFlights published = PublishedFlights.read(source);
        try (RunningOnTime ontime = new RunningOnTime(folder, stores);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(chromium())) {
            ontime.load(source, reference);
            String site = ontime.serve();
            for (PublishedFlight flight : published.pick(FLIGHTS, SEED)) {
                new Walk(browser.newPage(), site, flight, published).go();
            }
        }
    }

    private static BrowserType.LaunchOptions chromium() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    }

    /** One traveller who looks for one flight. */
    private record Walk(Page page, String site, PublishedFlight flight, PublishedFlights published) {

        void go() {
            findsTheFlight();
            seesItsTimes();
            seesItsAirplane();
            seesItsAirline();
            seesAnAirport(
                    0, flight.origin(), published.count(other -> other.origin().equals(flight.origin())));
            seesAnAirport(
                    1, flight.dest(), published.count(other -> other.origin().equals(flight.dest())));
            seesItsRoute();
            page.close();
        }

        private void findsTheFlight() {
            page.navigate(site + "/");
            field("From").fill(flight.origin());
            field("To").fill(flight.dest());
            field("On").fill(flight.flightDate());
            page.locator("form.finder button").click();
            assertThat(page)
                    .hasURL(site + "/flights/%s/%s/%s".formatted(flight.origin(), flight.dest(), flight.flightDate()));
            while (link(flight.number()) == 0) {
                page.locator("a[rel=next]").last().click();
                page.waitForLoadState();
            }
            page.locator("tbody a", new Page.LocatorOptions().setHasText(flight.number()))
                    .getByText(flight.number(), new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText(flight.number());
        }

        private void seesItsTimes() {
            assertThat(page.locator(".pass .end").first()).containsText(flight.departure());
            if (flight.isCancelled()) {
                assertThat(page.locator(".pass .badge")).hasText("Cancelled");
            }
        }

        private void seesItsAirplane() {
            String address = page.url();
            page.locator("h2 a[href^='/airplanes/']").first().click();
            assertThat(page.locator("h1")).hasText(flight.tailNum());
            assertThat(figure())
                    .hasText(number(published.count(other -> other.tailNum().equals(flight.tailNum()))));
            page.navigate(address);
        }

        private void seesItsAirline() {
            String address = page.url();
            page.locator("header.title a[href^='/airlines/']").click();
            assertThat(page).hasURL(site + "/airlines/" + flight.carrier());
            assertThat(figure())
                    .hasText(number(published.count(other -> other.carrier().equals(flight.carrier()))));
            page.navigate(address);
        }

        private void seesAnAirport(int end, String code, long departures) {
            String address = page.url();
            page.locator(".pass .end a.code").nth(end).click();
            assertThat(page).hasURL(site + "/airports/" + code);
            if (departures > 0) {
                assertThat(figure()).hasText(number(departures));
            }
            page.navigate(address);
        }

        private void seesItsRoute() {
            page.locator(".pass a[href^='/routes/']").click();
            assertThat(page).hasURL(site + "/routes/%s/%s".formatted(flight.origin(), flight.dest()));
            assertThat(figure())
                    .hasText(number(published.count(other -> other.origin().equals(flight.origin())
                            && other.dest().equals(flight.dest()))));
        }

        private Locator field(String label) {
            return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        }

        private int link(String text) {
            return page.locator("tbody")
                    .getByText(text, new Locator.GetByTextOptions().setExact(true))
                    .count();
        }

        private Locator figure() {
            return page.locator("dl.figures dd").first();
        }

        private static String number(long count) {
            return String.format(Locale.US, "%,d", count);
        }
    }
}
