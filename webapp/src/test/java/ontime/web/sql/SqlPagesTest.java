package ontime.web.sql;

import static ontime.web.sql.SqlVisitor.id;
import static ontime.web.sql.SqlVisitor.redirect;
import static ontime.web.sql.SqlVisitor.text;
import static ontime.web.sql.SqlVisitor.token;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ontime.model.account.UserAccount;
import ontime.model.account.UserSession;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlQuery;
import ontime.model.text.Digests;
import ontime.model.workbench.RanQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.PageTest;
import ontime.web.limit.SomeLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Signing in, and the pages and the API of SQL, over a gateway that is a fake. */
@PageTest
class SqlPagesTest {

    private static final String STATEMENT = "SELECT sum(WeatherDelay) FROM flights WHERE Dest = :dest";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private FakeSqlGateway gateway;

    @Autowired
    private DocumentStore store;

    @Autowired
    private SqlTables tables;

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
    void theSessionIsANewOneAfterSigningInAndEndsInEveryBrowser() {
        Cookie chosen = new Cookie("ontime-session", "0".repeat(64));
        var form = pages.get().uri("/login").cookie(chosen).exchange().getResponse();
        var signedIn = pages.post()
                .uri("/login")
                .cookie(chosen)
                .param("user", "ana")
                .param("password", SqlUsers.PASSWORD)
                .param("_csrf", token(text(form)))
                .exchange();

        assertThat(signedIn).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/sql");
        assertThat(signedIn.getResponse().getHeader("Set-Cookie"))
                .contains("ontime-session=", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain(chosen.getValue());
        assertThat(signedIn.getRequest().getSession(false)).isNull();

        SqlVisitor ana = signIn("ana");
        SqlVisitor elsewhere = signIn("ana");
        SqlVisitor ben = signIn("ben");
        assertThat(redirect(ana.post("/logout", Map.of()))).isEqualTo("/login?out");
        assertThat(ana.status("/sql")).isEqualTo(302);
        assertThat(elsewhere.status("/sql")).isEqualTo(302);
        assertThat(ben.status("/sql")).isEqualTo(200);
    }

    @Test
    void aSessionIsStoredAsAHashAndEnds() {
        SqlVisitor ben = signIn("ben");
        UserSession session = store.find(
                        StoreCatalog.USER_SESSIONS, Digests.sha256(ben.cookie().getValue()))
                .orElseThrow();
        assertThat(session.user()).isEqualTo("ben");
        assertThat(store.listIds(StoreCatalog.USER_SESSIONS))
                .doesNotContain(ben.cookie().getValue());

        Instant now = Instant.now();
        store.put(StoreCatalog.USER_SESSIONS, session.used(now.minus(UserSession.LONGEST_UNUSED)));
        assertThat(ben.status("/sql")).as("unused for long").isEqualTo(302);
        store.put(
                StoreCatalog.USER_SESSIONS, new UserSession(session.id(), "ben", now.minus(UserSession.LONGEST), now));
        assertThat(ben.status("/sql")).as("began long ago").isEqualTo(302);
        store.put(StoreCatalog.USER_SESSIONS, session);
        assertThat(ben.status("/sql")).isEqualTo(200);
    }

    @Test
    void whoSignsInIsLedToWhatWasWantedOnThisSiteOnly() {
        assertThat(pages.get().uri("/sql/history?text=a b"))
                .hasRedirectedUrl("/login?to=%2Fsql%2Fhistory%3Ftext%3Da%2520b");
        for (String bad : new String[] {"//example.com", "/sql//../x\\y", "https://example.com", "/sqlx", "/flights"}) {
            assertThat(SqlVisitor.signIn(pages, "ana", SqlUsers.PASSWORD, "10.2.0.1", bad)
                            .getRedirectedUrl())
                    .isEqualTo("/sql");
        }
        assertThat(SqlVisitor.signIn(pages, "ana", SqlUsers.PASSWORD, "10.2.0.1", "/sql/history?text=a%20b")
                        .getRedirectedUrl())
                .isEqualTo("/sql/history?text=a%20b");
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
        SqlVisitor ana = signIn("ana");
        assertThat(pages.post().uri("/sql/queries").cookie(ana.cookie()).param("statement", "SELECT 1"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post().uri("/login").param("user", "ana").param("password", SqlUsers.PASSWORD))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post()
                        .uri("/api/v1/sql/queries")
                        .cookie(ana.cookie())
                        .contentType("application/json")
                        .content("{\"statement\": \"SELECT 1\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAnalystAsksForValuesRunsDrawsSharesAndDownloads() {
        SqlVisitor ana = signIn("ana");
        assertThat(ana.get("/sql?template=weather-into")).contains("Dest = :dest", "name=\"value.dest\"", "flights");
        var asks = ana.post("/sql/queries", Map.of("statement", STATEMENT));
        assertThat(text(asks)).contains("Enter a value for each parameter");

        String address = ana.run(STATEMENT, Map.of("value.dest", "ORD", "type.dest", "STRING"));
        assertThat(gateway.statement(id(address)).parameters().get("dest"))
                .extracting("value")
                .isEqualTo("ORD");
        assertThat(gateway.statement(id(address)).tables()).containsExactlyInAnyOrder("airlines", "flights");
        assertThat(ana.get(address)).contains("ATL-ORD", "1–3 of 3 rows", "complete", "format=parquet");

        ana.post(
                address + "/chart",
                Map.of("kind", "lines", "category", "week", "value", "weather_minutes", "series", "route"));
        assertThat(ana.get(address)).contains("data-kind=\"LINES\"", "weather_minutes by week");
        assertThat(ana.get("/api/v1/sql/queries/" + id(address) + "/chart.csv"))
                .isEqualTo("week,ATL-ORD,LGA-ORD\r\n2008-01-07,90,45\r\n2008-01-14,30,\r\n");
        assertThat(pages.get().uri(address + "/result?format=csv").cookie(ana.cookie()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .bodyText()
                .isEqualTo("route,week,weather_minutes\r\n");

        SqlVisitor ben = signIn("ben");
        assertThat(ben.status(address)).isEqualTo(404);
        ana.post(address + "/share", Map.of("shared", "true"));
        assertThat(ben.get(address))
                .contains("ana shares this query", "ATL-ORD")
                .doesNotContain("Keep and share");
        assertThat(ben.get("/sql/history")).contains(id(address));
    }

    /** What kill -9 leaves: the store and the gateway. The second query died before the gateway heard of it. */
    @Test
    void anotherProcessKnowsHistoryAndResults() {
        SqlVisitor ana = signIn("ana");
        String done = id(ana.run("SELECT 'kept'", Map.of()));
        String slow = id(ana.run("SELECT 'SLOW, and kept'", Map.of()));
        Instant now = Instant.parse("2026-01-15T10:00:00Z");
        String lost = "0ed7a1f0-0000-4000-8000-000000000001";
        store.put(
                StoreCatalog.RAN_QUERIES,
                new RanQuery(
                        lost,
                        "ana",
                        "SELECT 'never asked'",
                        Map.of(),
                        List.of(),
                        SqlQuery.State.QUEUED,
                        now,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null));
        UserAccount account = new UserAccount("ana", "hash", false, List.of(), now, now);
        Workbench other = new Workbench(store, gateway.gateway(), tables, SomeLimits.ofOne(), Clock.systemUTC());

        Map<String, SqlQuery.State> states =
                other.list(account).stream().collect(Collectors.toMap(RanQuery::id, RanQuery::state));
        assertThat(states)
                .containsEntry(done, SqlQuery.State.FINISHED)
                .containsEntry(slow, SqlQuery.State.RUNNING)
                .containsEntry(lost, SqlQuery.State.FAILED);
        assertThat(other.getWithProgress(account, done).progress())
                .isNotNull()
                .extracting(SqlQuery::rows)
                .isEqualTo(3L);
        assertThat(other.get(account, lost).problem())
                .isNotNull()
                .extracting(SqlProblem::message)
                .isEqualTo("The gateway was restarted meanwhile.");
    }

    @Test
    void nobodyReadsOrChangesWhatIsOthers() {
        SqlVisitor ana = signIn("ana");
        SqlVisitor ben = signIn("ben");
        SqlVisitor cem = signIn("cem");
        String address = ana.run("SELECT 'private'", Map.of());
        for (String page : new String[] {address, address + "/result", address + "/events"}) {
            assertThat(ben.status(page)).as(page).isEqualTo(404);
        }
        for (String page : new String[] {"/rows", "/chart", ""}) {
            assertThat(ben.status("/api/v1/sql/queries/" + id(address) + page)).isEqualTo(404);
        }
        for (String action : new String[] {"/stop", "/share", "/forget", "/chart"}) {
            assertThat(ben.post(address + action, Map.of("shared", "true")).getStatus())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(ben.get("/sql/history")).doesNotContain(id(address));
        assertThat(ben.status("/sql?query=" + id(address))).isEqualTo(404);

        String flights = ana.run("SELECT count(*) FROM flights", Map.of());
        ana.post(flights + "/share", Map.of("shared", "true"));
        assertThat(ben.status(flights)).isEqualTo(200);
        assertThat(cem.status(flights)).as("cem may not read flights").isEqualTo(404);
        assertThat(cem.status("/sql/tables/flights")).isEqualTo(404);
        assertThat(ana.status("/sql/running")).isEqualTo(403);
    }

    @Test
    void savedQueriesHaveVersionsAndAreTheirUsers() {
        SqlVisitor ana = signIn("ana");
        SqlVisitor ben = signIn("ben");
        String first = ana.run("SELECT 1 FROM flights", Map.of());
        String saved = redirect(ana.post("/sql/saved", Map.of("query", id(first), "name", "Mine")));
        String second = ana.run("SELECT 2 FROM flights", Map.of());
        ana.post("/sql/saved", Map.of("query", id(second), "into", saved.replaceFirst(".*/", "")));

        assertThat(ana.get(saved)).contains("Version 2", "Version 1", "SELECT 1", "SELECT 2");
        assertThat(ben.status(saved)).isEqualTo(404);
        assertThat(ben.get("/sql/saved")).doesNotContain(saved);
        assertThat(ben.post(saved + "/delete", Map.of()).getStatus()).isEqualTo(404);
        ana.post(saved, Map.of("name", "Ours", "description", "for all", "shared", "true"));
        assertThat(ben.get(saved)).contains("Ours", "for all").doesNotContain("Delete this saved query");
        ana.post(saved + "/restore", Map.of("version", "1"));
        assertThat(ana.get(saved)).contains("Version 3");
    }

    @Test
    void whatIsWrongIsMarked() {
        SqlVisitor ana = signIn("ana");
        String address = ana.run("SELECT 1\n  BAD", Map.of());
        assertThat(ana.get(address))
                .contains("data-line=\"2\"", "Line 2, column 3", "BAD is not known here.", "Write GOOD.");
        assertThat(ana.get("/sql/history?state=failed&text=bad")).contains(id(address));
    }

    @Test
    void anAdministratorStopsTheQueriesOfOthers() {
        SqlVisitor ana = signIn("ana");
        SqlVisitor dora = signIn("dora");
        String address = ana.run("SELECT SLOW FROM flights", Map.of());
        assertThat(ana.get(address)).contains("3 of 4 tasks", "http-equiv=\"refresh\"", address + "/events");
        assertThat(dora.get("/sql/running")).contains(id(address));

        dora.post("/sql/running/" + id(address) + "/stop", Map.of());
        assertThat(ana.get(address)).contains("The query was stopped.");
        assertThat(dora.get("/sql/running")).doesNotContain(id(address));
    }

    @Test
    void withoutTheGatewayTheHistoryAndAllOtherPagesWork() {
        SqlVisitor ana = signIn("ana");
        String address = ana.run("SELECT 3 FROM flights", Map.of());
        gateway.setAway(true);
        for (String page : new String[] {"/sql/history", "/sql/saved", "/flights/search"}) {
            assertThat(ana.status(page)).as(page).isEqualTo(200);
        }
        assertThat(ana.post("/sql/queries", Map.of("statement", "SELECT 4")).getStatus())
                .isEqualTo(503);
        assertThat(ana.get("/sql/history")).contains(id(address)).doesNotContain("SELECT 4");
    }

    @Test
    void aProgramAsksWithATokenUntilItIsDeleted() {
        SqlVisitor ana = signIn("ana");
        String page = text(ana.post("/sql/account/tokens", Map.of("name", "laptop")));
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
        for (String bad : new String[] {"{", "[]", "{\"statement\": {}}"}) {
            assertThat(pages.post()
                            .uri("/api/v1/sql/queries")
                            .header("Authorization", header)
                            .contentType("application/json")
                            .content(bad))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(ana.get("/sql/account")).doesNotContain(token.group());

        Matcher id = Pattern.compile("name=\"id\" value=\"([0-9a-f]{64})\"").matcher(ana.get("/sql/account"));
        while (id.find()) {
            ana.post("/sql/account/tokens/delete", Map.of("id", id.group(1)));
        }
        assertThat(pages.get().uri("/api/v1/sql/tables").header("Authorization", header))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aColumnOfAResultIsSummedUp() {
        SqlVisitor ana = signIn("ana");
        String address = ana.run("SELECT 7 FROM flights", Map.of());
        assertThat(ana.get(address)).contains(address + "?column=weather_minutes#column");
        assertThat(ana.get(address + "?column=weather_minutes"))
                .contains("Column weather_minutes", "Different values", "30 to 60", "Rows by weather_minutes", "55.00");
        assertThat(ana.get(address + "?column=route"))
                .contains("Most frequent values of route", "data-chart=\"profile\"");
        String api = "/api/v1/sql/queries/" + id(address);
        assertThat(ana.get(api + "/profile?column=route")).contains("\"distinct\":2");
        assertThat(ana.get(api + "/profile.csv?column=route")).isEqualTo("route,rows\r\nATL-ORD,2\r\nLGA-ORD,1\r\n");
        assertThat(ana.status(api + "/profile?column=none")).isEqualTo(404);
    }

    @Test
    void aResultBecomesATableOfItsUser() {
        SqlVisitor ana = signIn("ana");
        SqlVisitor ben = signIn("ben");
        String address = ana.run("SELECT 8 FROM flights", Map.of());
        assertThat(ben.post(address + "/table", Map.of("name", "late")).getStatus())
                .isEqualTo(404);
        assertThat(redirect(ana.post(address + "/table", Map.of("name", "late"))))
                .isEqualTo("/sql/tables");
        assertThat(ana.get("/sql/tables")).contains("ana.late", "Apr 15, 2026");
        assertThat(ana.get("/sql")).contains("/sql/tables/ana.late");
        assertThat(ana.get("/sql/tables/ana.late")).contains("SELECT * FROM ana.late LIMIT 10");

        var refused = ana.post(address + "/table", Map.of("name", "late"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("There is already a table ana.late", "Choose another.", "1–3 of 3 rows");

        assertThat(ben.get("/sql/tables")).doesNotContain("ana.late");
        assertThat(ben.status("/sql/tables/ana.late")).isEqualTo(404);
        assertThat(ben.get("/api/v1/sql/tables")).doesNotContain("ana.late");
        assertThat(ben.post("/sql/tables/delete", Map.of("name", "ana.late")).getStatus())
                .isEqualTo(404);

        String shared = ana.run("SELECT * FROM ana.late", Map.of());
        ana.post(shared + "/share", Map.of("shared", "true"));
        assertThat(signIn("cem").status(shared)).as("cem may not read it").isEqualTo(404);
        assertThat(redirect(ana.post("/sql/tables/delete", Map.of("name", "ana.late"))))
                .isEqualTo("/sql/tables");
        assertThat(ana.get("/sql/tables")).doesNotContain("ana.late");
    }

    @Test
    void aChartIsOnADashboardForThoseWhoMaySeeIt() {
        SqlVisitor ana = signIn("ana");
        SqlVisitor ben = signIn("ben");
        String address = ana.run("SELECT 9 FROM flights", Map.of());
        ana.post(address + "/chart", Map.of("kind", "bars", "category", "route", "value", "weather_minutes"));
        assertThat(ben.post(address + "/dashboard", Map.of("name", "Stolen")).getStatus())
                .isEqualTo(404);

        String edit = redirect(ana.post(address + "/dashboard", Map.of("name", "Weather")));
        assertThat(ana.get(edit)).contains("name=\"query\"", id(address));
        String dashboard = edit.replaceFirst("/edit.*", "");
        assertThat(ana.get(dashboard)).contains("weather_minutes by route", "ATL-ORD");
        for (String page : new String[] {
            ben.get(dashboard), text(pages.get().uri(dashboard).exchange().getResponse())
        }) {
            assertThat(page).contains("users who are signed in").doesNotContain("weather_minutes", "ATL-ORD");
        }
        ana.post(address + "/share", Map.of("shared", "true"));
        assertThat(ben.get(dashboard)).contains("weather_minutes by route");

        String other = ana.run("SELECT 10 FROM flights", Map.of());
        ana.post(other + "/chart", Map.of("kind", "rows", "category", "week", "value", "weather_minutes"));
        assertThat(redirect(ana.post(other + "/dashboard", Map.of("dashboard", id(dashboard)))))
                .isEqualTo(dashboard);
        assertThat(ana.get(dashboard)).contains("weather_minutes by route", "weather_minutes by week");
        ana.post(other + "/dashboard/remove", Map.of("dashboard", id(dashboard)));
        assertThat(ana.get(dashboard)).doesNotContain("weather_minutes by week");
        assertThat(ben.post(address + "/dashboard", Map.of("dashboard", id(dashboard)))
                        .getStatus())
                .isEqualTo(404);
    }

    private SqlVisitor signIn(String user) {
        return SqlVisitor.signIn(pages, user);
    }

    private int tryToSignIn(String user, String password, String client) {
        return SqlVisitor.signIn(pages, user, password, client, "").getStatus();
    }
}
