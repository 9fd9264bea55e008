package ontime.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people come for, each from the front page: travelers get their answer in four steps, and nobody meets an error page.
 * A step is a click, or filling in a form and sending it.
 */
class NineTasksIT extends SiteInBrowser {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int MOST_STEPS = 4;

    NineTasksIT() {
        super(CityStores.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void wasThisFlightLateThatDay(int width) {
        try (Visit visit = new Visit(width)) {
            visit.search("DL 1519 ATL-LGA 15 Jan 2008");
            visit.click("DL 1519 flew ATL–ORF that day");

            assertThat(visit.page.locator("h1")).hasText("DL 1519");
            assertThat(visit.page.locator(".pass .verdict")).containsText("20 min late");
            assertThat(visit.steps).isLessThanOrEqualTo(MOST_STEPS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void whichAirlineOnAFridayEvening(int width) {
        try (Visit visit = new Visit(width)) {
            visit.search("Chicago to New York");
            visit.click("Compare airlines, airports and departure hours");
            visit.page.getByLabel("Day of the week").selectOption("friday");
            visit.page.getByLabel("Time of day").selectOption("evening");
            visit.send("Compare");

            assertThat(visit.page.locator("#answer")).hasText("Best: Delta Air Lines Inc. from ORD to EWR");
            Locator best = visit.page.locator("tr.most");
            assertThat(best).containsText("16 of 16");
            visit.assertFitsIntoWidth(best.locator("td").first());
            assertThat(visit.steps).isLessThanOrEqualTo(MOST_STEPS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void willMyFlightNextFridayBeLate(int width) {
        LocalDate friday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        try (Visit visit = new Visit(width)) {
            visit.click("Will it be late?");
            visit.fill(Map.of("Flight number", "AA 12", "Day", friday.toString()));
            visit.send("Predict");

            assertThat(visit.page.locator("h1")).hasText("AA 12 from ATL to JFK");
            assertThat(visit.page.locator("#verdict")).hasText("12% Likely on time");
            assertThat(visit.steps).isLessThanOrEqualTo(MOST_STEPS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void emailMeEachDay(int width) {
        try (Visit visit = new Visit(width)) {
            visit.click("Watch a flight by email");
            visit.fill(
                    Map.of("From", "ATL", "To", "JFK", "Flight number", "AA 12", "Email address", "ada@example.org"));
            visit.send("Send me the link");

            assertThat(visit.page.locator("h1")).hasText("Check your inbox");
            assertThat(visit.steps).isLessThanOrEqualTo(MOST_STEPS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void whichAirportsAreWorstInWinter(int width) {
        try (Visit visit = new Visit(width)) {
            visit.click("Best and worst");
            visit.click("Worst airports in winter");

            assertThat(visit.page.locator("#ranking")).containsText("Worst first");
            Locator first = visit.page.locator("table.ranked tbody tr").first();
            visit.assertFitsIntoWidth(first.locator("td").first());
            assertThat(visit.page.locator(".results .note")).containsText("Flights of January 2008 – February 2008.");
            assertThat(visit.steps).isLessThanOrEqualTo(MOST_STEPS);
        }
    }

    @Test
    void whereDoesThisAirplaneFly() {
        try (Visit visit = new Visit(DESK)) {
            visit.search("N640DL");

            assertThat(visit.page.locator("h1")).hasText("N640DL");
            assertThat(visit.page.locator("main")).containsText("Flights in January 2008");
        }
    }

    @Test
    void theNumbersOfAChart() {
        try (Visit visit = new Visit(DESK)) {
            visit.click("Charts");
            visit.page.locator("summary").first().click();

            assertThat(visit.page.locator("details table").first()).isVisible();
            String file = visit.page
                    .waitForDownload(
                            () -> visit.page.getByText("Download CSV").first().click())
                    .suggestedFilename();
            assertThat(file).endsWith(".csv");
        }
    }

    @Test
    void allFlightsOfAnAirportAndDayAsJson() {
        try (Visit visit = new Visit(DESK)) {
            visit.click("Flights");
            visit.fill(Map.of("From", "ATL", "First day", "2008-01-15", "Last day", "2008-01-15"));
            visit.send("Search");
            String all =
                    String.valueOf(visit.page.locator("#count").textContent()).replaceFirst(".* of (\\d+) .*", "$1");
            visit.click("Download JSON");

            assertThat(visit.page.locator("body")).containsText("{\"total\":" + all + ",\"page\":1");
            assertThat(visit.page.locator("body")).containsText("\"next\":null");
        }
    }

    @Test
    void aResearcherFindsTheNotebooks() {
        try (Visit visit = new Visit(DESK)) {
            visit.click("Reports");
            assertThat(visit.page.locator("main")).containsText("./ontime notebook");
            visit.page.locator("main h2 a").first().click();

            assertThat(visit.page).hasURL(Pattern.compile(".*/reports/.+"));
            assertThat(visit.page.locator(".report")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void theSameInSpanishAndDark(int width) {
        LocalDate friday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        try (Visit visit = new Visit(width, ColorScheme.DARK, "/?lang=es")) {
            visit.search("de Chicago a Nueva York");
            visit.click("Comparar aerolíneas, aeropuertos y horas de salida");
            visit.page.getByLabel("Día de la semana").selectOption("friday");
            visit.page.getByLabel("Hora del día").selectOption("evening");
            visit.send("Comparar");

            assertThat(visit.page.locator("#answer")).hasText("La mejor opción: Delta Air Lines Inc. de ORD a EWR");
            assertThat(visit.page.locator("tr.most")).containsText("16 de 16");

            visit.search("AA 12 " + friday);
            visit.click("Predecir AA 12 ese día");
            visit.page.locator(".pick button").first().click();

            assertThat(visit.page.locator("h1")).hasText("AA 12 de ATL a JFK");
            assertThat(visit.page.locator("#verdict")).containsText("Probablemente puntual");
        }
    }

    /** A new visitor on the front page, who counts the steps and must not meet an error page. */
    private final class Visit implements AutoCloseable {

        private final BrowserContext visitor;
        private final Page page;
        private final List<String> errors = new ArrayList<>();
        private int steps;

        private Visit(int width) {
            this(width, ColorScheme.LIGHT, "/");
        }

        private Visit(int width, ColorScheme scheme, String front) {
            visitor = browsers.visitor(width, scheme);
            page = Browsers.page(visitor, errors);
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    errors.add(response.status() + " " + response.url());
                }
            });
            page.navigate(site + front);
        }

        private void search(String text) {
            page.locator("#box").fill(text);
            page.locator("#box").press("Enter");
            steps++;
        }

        private void click(String link) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first()
                    .click();
            steps++;
        }

        private void fill(Map<String, String> values) {
            values.forEach((label, value) -> page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .fill(value));
        }

        private void send(String button) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .click();
            steps++;
        }

        /** The column that matters is not off the screen of a phone. */
        private void assertFitsIntoWidth(Locator cell) {
            assertThat(cell.boundingBox().x + cell.boundingBox().width).isLessThanOrEqualTo(page.viewportSize().width);
        }

        @Override
        public void close() {
            visitor.close();
            assertThat(errors).isEmpty();
        }
    }
}
