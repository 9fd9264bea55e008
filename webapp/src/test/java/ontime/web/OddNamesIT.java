package ontime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.web.airplane.AirplaneAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Every name that BTS's flights have leads somewhere, through a server that refuses some texts in paths. */
@SpringBootTest(
        classes = {OnTimeApplication.class, OddNamesStores.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OddNamesIT {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    static Stream<String> tails() {
        return OddNamesStores.TAILS.stream();
    }

    @ParameterizedTest
    @MethodSource("tails")
    void everyAirplaneHasAPage(String tail) {
        HttpResponse<String> page = get(AirplaneAddress.of(tail));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>" + HtmlUtils.htmlEscape(tail, "UTF-8").replace("&#39;", "'") + "</h1>");
        assertThat(linksOf(page)).allSatisfy(this::leadsSomewhere);
        assertThat(get(AirplaneAddress.api(tail)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flights/search",
                "/flights/search?size=100",
                "/flights/XQX/ATL/2008-01-15?size=100",
                "/flights/XQX/ATL/2008-01-15/PA%20(1)108",
                "/airplanes?size=100",
                "/airlines/PA%20(1)",
                "/airlines/QQ",
                "/airports/XQX",
                "/routes/XQX/ATL",
            })
    void everyLinkOfAPageLeadsSomewhere(String address) {
        HttpResponse<String> page = get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(linksOf(page)).isNotEmpty().allSatisfy(this::leadsSomewhere);
    }

    @ParameterizedTest
    @CsvSource({
        "n640dl, N640DL",
        "640DL, N640DL",
        "N-640DL, N640DL",
        "n-123, N-123",
        "N123, N-123",
        "n1 2z, N1 2Z",
        "N12Z, N1 2Z",
        "100WN, N100WN",
        "N037M, -N037M",
        "N991CA, n991cA"
    })
    void anAirplaneIsFoundAsItIsPainted(String typed, String tail) {
        String search = UriComponentsBuilder.fromPath("/flights/search")
                .queryParam("tailNum", typed)
                .encode()
                .toUriString();

        assertThat(get(AirplaneAddress.of(typed))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(AirplaneAddress.of(tail));
        assertThat(get(search).body()).contains(">" + tail + "</a>");
        assertThat(get("/api/v1" + search).body()).contains("\"total\":1");
    }

    @Test
    void anAirlineIsNamedAsItWasThen() {
        assertThat(get("/flights/XQX/ATL/2008-01-15/OH1").body())
                .contains("Comair Inc.")
                .doesNotContain("PSA Airlines Inc.");
        assertThat(get("/airlines/OH").body()).contains("Comair Inc.", "until 2012", "PSA Airlines Inc.", "from 2013");
        assertThat(get("/airlines/PA%20(1)").body()).contains("Pan American World Airways", "until 1991");
    }

    @Test
    void anAirportHasItsNewestNameAndIsFoundByItsFormerNames() {
        assertThat(get("/airports/DEN").body())
                .contains("<h1><span>Denver International</span>", "Stapleton International", "until February 1995");
        assertThat(get("/api/v1/suggestions/airports?q=stapleton").body()).contains("DEN · Denver, CO");
    }

    @Test
    void anAirportWithoutReferenceDataIsShownByItsCode() {
        assertThat(get("/airports/XQX").body())
                .contains("<h1><span>XQX</span>")
                .doesNotContain("Coordinates", "null", "XQX · XQX");
        assertThat(get("/api/v1/suggestions/airports?q=xqx").body()).contains("\"label\":\"XQX\"");
    }

    @Test
    void aRouteLeadsToItsReturn() {
        assertThat(get("/routes/XQX/ATL").body()).contains("href=\"/routes/ATL/XQX\"");
    }

    @Test
    void withoutFactsTheirColumnsAndFieldsAreLeftOut() {
        assertThat(get("/airplanes?size=100").body())
                .contains("We don’t have the aircraft registry yet", "N640DL")
                .doesNotContain(
                        "id=\"manufacturer\"", "id=\"yearFrom\"", "by-engine", "<td>–", "/airplanes/manufacturers");
    }

    private void leadsSomewhere(String address) {
        HttpResponse<String> answer = get(address);
        for (int redirects = 0; redirects < 3 && answer.statusCode() / 100 == 3; redirects++) {
            answer = get(answer.headers().firstValue("Location").orElseThrow());
        }
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
    }

    /** The links to what has an odd name: other data of the tests is not complete. */
    private static Set<String> linksOf(HttpResponse<String> page) {
        Set<String> links = new TreeSet<>();
        LINK.matcher(page.body())
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(link -> link.matches(".*(XQX|PA|QQ|/airplanes).*"))
                .filter(link -> !link.contains("/subscriptions") && !link.contains("/predictions"))
                .forEach(links::add);
        return links;
    }

    private HttpResponse<String> get(String address) {
        URI uri = URI.create("http://localhost:" + port).resolve(address);
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }
}
