package ontime.web.proxy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ontime.web.Browsers;
import ontime.web.FakeStream;
import ontime.web.SiteInBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser and programs reach the site through Debian's nginx, over TLS and under {@code /ontime}. */
class ProxyIT extends SiteInBrowser {

    private static final String SITE = StoresBehindProxy.SITE;
    private static final String FORM =
            "/predict?carrier=DL&origin=ATL&dest=JFK&flightDate=2008-01-15&crsDepTime=0715&crsArrTime=0925&depDelay=25&flightNum=";
    private static final String REQUEST = String.format(
            Locale.ROOT,
            """
            {"carrier": "DL", "flightNum": %d, "origin": "ATL", "dest": "JFK", "flightDate": "2008-01-15",
             "crsDepTime": "0715", "crsArrTime": "0925"}""",
            FakeStream.SLOW);
    private static final List<String> ADDRESSES =
            List.of("href", "src", "action", "formaction", "hx-get", "data-suggest");

    private Nginx nginx;

    ProxyIT() {
        super(StoresBehindProxy.class);
    }

    @BeforeAll
    void startNginx(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        assumeTrue(Nginx.isInstalled(), Nginx.howToInstall());
        nginx = Nginx.start(folder, StoresBehindProxy.PORT, URI.create(site).getPort());
    }

    @AfterAll
    void stopNginx() throws InterruptedException {
        if (nginx != null) {
            nginx.stop();
        }
    }

    @Test
    void everythingOfAVisitStaysUnderThePrefix() {
        List<String> errors = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitorOfAnyCertificate()) {
            Page page = Browsers.page(visitor, errors);
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(SITE + "/?lang=en");
            linksStay(page);
            field(page, "From").fill("Atlanta");
            field(page, "To").fill("JFK");
            field(page, "On").fill("2008-01-15");
            page.locator("form.finder button").click();
            assertThat(page).hasURL(SITE + "/flights/ATL/JFK/2008-01-15");
            linksStay(page);

            page.navigate(SITE + "/flights/search?carrier=DL");
            page.locator("nav.paging a[rel=next]").first().click();
            assertThat(page).hasURL(SITE + "/flights/search?carrier=DL&page=2");

            page.navigate(SITE + FORM + FakeStream.SLOW);
            page.locator("form button[type=submit]")
                    .getByText("Predict", new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile(SITE + "/predictions/[0-9a-f-]{36}"));
            page.evaluate("window.stayed = true");
            assertThat(page.locator("#verdict")).containsText("Likely late");
            assertThat(page.evaluate("window.stayed"))
                    .as("told without a reload")
                    .isEqualTo(true);

            assertThat(visitor.cookies()).singleElement().satisfies(cookie -> {
                assertThat(cookie.secure).isTrue();
                assertThat(cookie.path).isEqualTo("/ontime");
            });
        }
        assertThat(requests).allMatch(request -> request.startsWith(SITE + "/"));
        assertThat(requests).anyMatch(request -> request.endsWith("/events"));
        assertThat(errors).isEmpty();
    }

    @Test
    void documentsAndRedirectsHaveThePublicAddress() throws IOException, InterruptedException {
        assertThat(get("/v3/api-docs").body())
                .contains("\"url\":\"" + SITE + "\"")
                .doesNotContain(site);
        assertThat(get("/routes/atl/jfk").headers().firstValue("Location")).contains("/ontime/routes/ATL/JFK");
        assertThat(get("/?=1").body()).contains("href=\"/ontime/css/ontime.css\"");
    }

    @Test
    void limitsAreOfTheVisitorThatTheProxyNames() throws IOException, InterruptedException {
        String visitor = "203.0.113.9";
        for (int asked = 0; asked < StoresBehindProxy.PREDICTIONS; asked++) {
            HttpResponse<String> answer = ask(visitor);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/ontime/api/v1/predictions/");
            assertThat(answer.body()).contains("\"/ontime/api/v1/predictions/");
        }

        assertThat(ask(visitor).statusCode()).isEqualTo(429);
        assertThat(ask("203.0.113.10").statusCode()).isEqualTo(202);
        // What a visitor writes stands before what the proxy writes.
        assertThat(ask("203.0.113.11, " + visitor).statusCode()).isEqualTo(429);
    }

    /** As the proxy asks for a visitor. */
    private HttpResponse<String> ask(String visitor) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + "/api/v1/predictions"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", visitor)
                .POST(HttpRequest.BodyPublishers.ofString(REQUEST)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Addresses of other sites, of the page itself and beside it need no prefix. */
    private static void linksStay(Page page) {
        for (String attribute : ADDRESSES) {
            assertThat(page.locator("[%s^='/']".formatted(attribute)).all())
                    .extracting(element -> element.getAttribute(attribute))
                    .as("%s on %s", attribute, page.url())
                    .allMatch(address -> address.startsWith("/ontime/"));
        }
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
