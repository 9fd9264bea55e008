package ontime.web.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.web.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Signing in, and the pages and the API of SQL, over a gateway that is a fake. */
@PageTest
class SqlPagesTest {

    private static final Pattern FORGERY = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String STATEMENT = "SELECT sum(WeatherDelay) FROM flights WHERE Dest = :dest";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private FakeSqlGateway gateway;

    private record Visitor(MockHttpSession session, String token) {}

    @AfterEach
    void gatewayIsBack() {
        gateway.setAway(false);
    }

    @Test
    void whoIsNotSignedInIsLedToThePageForIt() {
        assertThat(pages.get().uri("/sql")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login");
        assertThat(pages.get().uri("/api/v1/sql/tables"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("WWW-Authenticate", "Bearer");
        assertThat(pages.get().uri("/flights/search")).hasStatusOk().doesNotContainHeader("Set-Cookie");
    }

    @Test
    void theSessionIsANewOneAfterSigningIn() {
        MockHttpSession before = new MockHttpSession();
        String token =
                token(text(pages.get().uri("/login").session(before).exchange().getResponse()));

        var signedIn = pages.post()
                .uri("/login")
                .session(before)
                .param("user", "ana")
                .param("password", SqlUsers.PASSWORD)
                .param("_csrf", token)
                .exchange();

        assertThat(signedIn).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/sql");
        assertThat(before.isInvalid()).isTrue();
        assertThat(Objects.requireNonNull(signedIn.getRequest().getSession(false))
                        .getId())
                .isNotEqualTo(before.getId());
    }

    @Test
    void wrongPasswordsAreRefusedAndSlowedDown() {
        for (int i = 0; i < 10; i++) {
            assertThat(tryToSignIn("ben", "wrong password " + i, "10.0.0.1")).isEqualTo(401);
        }
        assertThat(tryToSignIn("ben", SqlUsers.PASSWORD, "10.0.0.1")).isEqualTo(429);
        assertThat(tryToSignIn("ben", SqlUsers.PASSWORD, "10.0.0.2")).isEqualTo(302);
        assertThat(tryToSignIn("nobody", SqlUsers.PASSWORD, "10.0.0.2")).isEqualTo(401);
    }

    @Test
    void aForgedRequestIsRefused() {
        Visitor ana = signIn("ana");
        assertThat(pages.post().uri("/sql/queries").session(ana.session()).param("statement", "SELECT 1"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post().uri("/login").param("user", "ana").param("password", SqlUsers.PASSWORD))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post()
                        .uri("/api/v1/sql/queries")
                        .session(ana.session())
                        .contentType("application/json")
                        .content("{\"statement\": \"SELECT 1\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAnalystAsksForValuesRunsDrawsSharesAndDownloads() {
        Visitor ana = signIn("ana");
        assertThat(get("/sql?template=weather-into", ana)).contains("Dest = :dest", "name=\"value.dest\"", "flights");
        var asks = post("/sql/queries", ana, Map.of("statement", STATEMENT));
        assertThat(text(asks)).contains("Enter a value for each parameter");

        String address = run(ana, STATEMENT, Map.of("value.dest", "ORD", "type.dest", "STRING"));
        assertThat(gateway.statement(id(address)).parameters().get("dest"))
                .extracting("value")
                .isEqualTo("ORD");
        assertThat(gateway.statement(id(address)).tables()).containsExactlyInAnyOrder("airlines", "flights");
        assertThat(get(address, ana)).contains("ATL-ORD", "1–3 of 3 rows", "complete", "format=parquet");

        post(
                address + "/chart",
                ana,
                Map.of("kind", "lines", "category", "week", "value", "weather_minutes", "series", "route"));
        assertThat(get(address, ana)).contains("data-kind=\"LINES\"", "weather_minutes by week");
        assertThat(get("/api/v1/sql/queries/" + id(address) + "/chart.csv", ana))
                .isEqualTo("week,ATL-ORD,LGA-ORD\r\n2008-01-07,90,45\r\n2008-01-14,30,\r\n");
        assertThat(pages.get().uri(address + "/result?format=csv").session(ana.session()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .bodyText()
                .isEqualTo("route,week,weather_minutes\r\n");

        Visitor ben = signIn("ben");
        assertThat(status(address, ben)).isEqualTo(404);
        post(address + "/share", ana, Map.of("shared", "true"));
        assertThat(get(address, ben))
                .contains("ana shares this query", "ATL-ORD")
                .doesNotContain("Keep and share");
        assertThat(get("/sql/history", ben)).contains(id(address));
    }

    @Test
    void nobodyReadsOrChangesWhatIsOthers() {
        Visitor ana = signIn("ana");
        Visitor ben = signIn("ben");
        Visitor cem = signIn("cem");
        String address = run(ana, "SELECT 'private'", Map.of());
        for (String page : new String[] {address, address + "/result", address + "/events"}) {
            assertThat(status(page, ben)).as(page).isEqualTo(404);
        }
        for (String page : new String[] {"/rows", "/chart", ""}) {
            assertThat(status("/api/v1/sql/queries/" + id(address) + page, ben)).isEqualTo(404);
        }
        for (String action : new String[] {"/stop", "/share", "/forget", "/chart"}) {
            assertThat(post(address + action, ben, Map.of("shared", "true")).getStatus())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(get("/sql/history", ben)).doesNotContain(id(address));
        assertThat(status("/sql?query=" + id(address), ben)).isEqualTo(404);

        String flights = run(ana, "SELECT count(*) FROM flights", Map.of());
        post(flights + "/share", ana, Map.of("shared", "true"));
        assertThat(status(flights, ben)).isEqualTo(200);
        assertThat(status(flights, cem)).as("cem may not read flights").isEqualTo(404);
        assertThat(status("/sql/tables/flights", cem)).isEqualTo(404);
        assertThat(status("/sql/running", ana)).isEqualTo(403);
    }

    @Test
    void savedQueriesHaveVersionsAndAreTheirUsers() {
        Visitor ana = signIn("ana");
        Visitor ben = signIn("ben");
        String first = run(ana, "SELECT 1 FROM flights", Map.of());
        String saved = redirect(post("/sql/saved", ana, Map.of("query", id(first), "name", "Mine")));
        String second = run(ana, "SELECT 2 FROM flights", Map.of());
        post("/sql/saved", ana, Map.of("query", id(second), "into", saved.replaceFirst(".*/", "")));

        assertThat(get(saved, ana)).contains("Version 2", "Version 1", "SELECT 1", "SELECT 2");
        assertThat(status(saved, ben)).isEqualTo(404);
        assertThat(get("/sql/saved", ben)).doesNotContain(saved);
        assertThat(post(saved + "/delete", ben, Map.of()).getStatus()).isEqualTo(404);
        post(saved, ana, Map.of("name", "Ours", "description", "for all", "shared", "true"));
        assertThat(get(saved, ben)).contains("Ours", "for all").doesNotContain("Delete this saved query");
        post(saved + "/restore", ana, Map.of("version", "1"));
        assertThat(get(saved, ana)).contains("Version 3");
    }

    @Test
    void whatIsWrongIsMarked() {
        Visitor ana = signIn("ana");
        String address = run(ana, "SELECT 1\n  BAD", Map.of());
        assertThat(get(address, ana))
                .contains("data-line=\"2\"", "Line 2, column 3", "BAD is not known here.", "Write GOOD.");
        assertThat(get("/sql/history?state=failed&text=bad", ana)).contains(id(address));
    }

    @Test
    void anAdministratorStopsTheQueriesOfOthers() {
        Visitor ana = signIn("ana");
        Visitor dora = signIn("dora");
        String address = run(ana, "SELECT SLOW FROM flights", Map.of());
        assertThat(get(address, ana)).contains("3 of 4 tasks", "http-equiv=\"refresh\"", address + "/events");
        assertThat(get("/sql/running", dora)).contains(id(address));

        post("/sql/running/" + id(address) + "/stop", dora, Map.of());
        assertThat(get(address, ana)).contains("The query was stopped.");
        assertThat(get("/sql/running", dora)).doesNotContain(id(address));
    }

    @Test
    void withoutTheGatewayTheHistoryAndAllOtherPagesWork() {
        Visitor ana = signIn("ana");
        String address = run(ana, "SELECT 3 FROM flights", Map.of());
        gateway.setAway(true);
        for (String page : new String[] {"/sql/history", "/sql/saved", "/flights/search"}) {
            assertThat(status(page, ana)).as(page).isEqualTo(200);
        }
        assertThat(post("/sql/queries", ana, Map.of("statement", "SELECT 4")).getStatus())
                .isEqualTo(503);
        assertThat(get("/sql/history", ana)).contains(id(address)).doesNotContain("SELECT 4");
    }

    @Test
    void aProgramAsksWithATokenUntilItIsDeleted() {
        Visitor ana = signIn("ana");
        String page = text(post("/sql/account/tokens", ana, Map.of("name", "laptop")));
        Matcher token = Pattern.compile("ontime_[0-9a-f]{64}").matcher(page);
        assertThat(token.find()).isTrue();
        String header = "Bearer " + token.group();
        assertThat(pages.post()
                        .uri("/api/v1/sql/queries")
                        .header("Authorization", header)
                        .contentType("application/json")
                        .content("{\"statement\": \"SELECT 1 FROM flights\"}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("finished");
        assertThat(get("/sql/account", ana)).doesNotContain(token.group());

        Matcher id = Pattern.compile("name=\"id\" value=\"([0-9a-f]{64})\"").matcher(get("/sql/account", ana));
        while (id.find()) {
            post("/sql/account/tokens/delete", ana, Map.of("id", id.group(1)));
        }
        assertThat(pages.get().uri("/api/v1/sql/tables").header("Authorization", header))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private Visitor signIn(String user) {
        MockHttpSession first = new MockHttpSession();
        String token =
                token(text(pages.get().uri("/login").session(first).exchange().getResponse()));
        var response = pages.post()
                .uri("/login")
                .session(first)
                .remoteAddress("10.1.0." + pages.hashCode() % 200)
                .param("user", user)
                .param("password", SqlUsers.PASSWORD)
                .param("_csrf", token)
                .exchange();
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(response.getRequest().getSession(false));
        return new Visitor(
                session,
                token(text(pages.get()
                        .uri("/sql/account")
                        .session(session)
                        .exchange()
                        .getResponse())));
    }

    private int tryToSignIn(String user, String password, String client) {
        MockHttpSession session = new MockHttpSession();
        String token =
                token(text(pages.get().uri("/login").session(session).exchange().getResponse()));
        return pages.post()
                .uri("/login")
                .session(session)
                .remoteAddress(client)
                .param("user", user)
                .param("password", password)
                .param("_csrf", token)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String run(Visitor visitor, String statement, Map<String, String> values) {
        var form = new HashMap<>(values);
        form.put("statement", statement);
        return redirect(post("/sql/queries", visitor, form));
    }

    private MockHttpServletResponse post(String address, Visitor visitor, Map<String, String> form) {
        var request = pages.post().uri(address).session(visitor.session()).param("_csrf", visitor.token());
        form.forEach(request::param);
        return request.exchange().getResponse();
    }

    private String get(String address, Visitor visitor) {
        return text(
                pages.get().uri(address).session(visitor.session()).exchange().getResponse());
    }

    private int status(String address, Visitor visitor) {
        return pages.get()
                .uri(address)
                .session(visitor.session())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String redirect(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getRedirectedUrl(), () -> response.getStatus() + " " + text(response));
    }

    private static String id(String address) {
        return address.replaceFirst(".*/", "");
    }

    private static String token(String page) {
        Matcher found = FORGERY.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
