package ontime.web.sql;

import static ontime.web.sql.SqlVisitor.id;
import static ontime.web.sql.SqlVisitor.redirect;
import static ontime.web.sql.SqlVisitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ontime.model.workbench.RanQuery;
import ontime.model.workbench.SavedQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.PageTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No user reads or changes what is another's, over every route of the pages and the API of SQL that there is. */
@PageTest
class SqlOwnershipTest {

    private static final String SECRET = "secret of ana";
    private static final List<String> BEGINNINGS = List.of("/sql", "/api/v1/sql");
    private static final String JSON =
            """
            {"name": "x", "description": "", "shared": true, "statement": "SELECT 1", "kind": "bars", "category": "route",
             "value": "weather_minutes", "series": null, "parameters": {}, "chart": null, "id": null}
            """;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private DocumentStore store;

    @SuppressWarnings("NullAway.Init")
    private SqlVisitor ana;

    @SuppressWarnings("NullAway.Init")
    private SqlVisitor ben;

    @SuppressWarnings("NullAway.Init")
    private String query;

    @SuppressWarnings("NullAway.Init")
    private String saved;

    /** A way in. */
    private record Route(HttpMethod method, String path) {

        boolean isOfOneThing() {
            return path.contains("{");
        }
    }

    @BeforeEach
    void anaHasSecrets() {
        ana = SqlVisitor.signIn(pages, "ana");
        ben = SqlVisitor.signIn(pages, "ben");
        query = id(ana.run("SELECT '" + SECRET + "' FROM flights", Map.of()));
        ana.post(
                "/sql/queries/" + query + "/chart",
                Map.of("kind", "bars", "category", "route", "value", "weather_minutes"));
        saved = id(redirect(ana.post("/sql/saved", Map.of("query", query, "name", SECRET))));
        ana.post("/sql/queries/" + query + "/table", Map.of("name", "secret_of_ana"));
    }

    @AfterEach
    void anaTidiesUp() {
        assertThat(ana.post("/sql/tables/delete", Map.of("name", "ana.secret_of_ana"))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void nobodyReachesWhatIsAnothers() {
        RanQuery ran = store.find(StoreCatalog.RAN_QUERIES, query).orElseThrow();
        SavedQuery kept = store.find(StoreCatalog.SAVED_QUERIES, saved).orElseThrow();
        SoftAssertions all = new SoftAssertions();
        List<Route> found = routes().stream().filter(Route::isOfOneThing).toList();
        assertThat(found).hasSizeGreaterThan(25);
        for (Route route : found) {
            MockHttpServletResponse response = ask(route);
            all.assertThat(response.getStatus()).as("%s", route).isIn(403, 404);
            all.assertThat(text(response)).as("%s", route).doesNotContain(SECRET);
        }
        all.assertThat(store.find(StoreCatalog.RAN_QUERIES, query)).contains(ran);
        all.assertThat(store.find(StoreCatalog.SAVED_QUERIES, saved)).contains(kept);
        all.assertThat(ana.get("/sql/tables")).contains("ana.secret_of_ana");
        all.assertAll();
    }

    @Test
    void noListHasWhatIsAnothers() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes()) {
            if (!route.isOfOneThing() && HttpMethod.GET.equals(route.method())) {
                all.assertThat(ben.get(route.path()))
                        .as("%s", route)
                        .doesNotContain(SECRET, "secret_of_ana", query, saved);
            }
        }
        all.assertAll();
        assertThat(ana.get("/sql/history")).contains(SECRET);
        assertThat(ana.get("/sql/saved")).contains(SECRET);
    }

    @Test
    void nothingAnswersWithoutSigningInOrWithoutTheTokenOfAForm() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes()) {
            int anonymous = pages.method(route.method())
                    .uri(address(route))
                    .exchange()
                    .getResponse()
                    .getStatus();
            boolean reads = HttpMethod.GET.equals(route.method());
            all.assertThat(anonymous).as("%s, signed out", route).isIn(reads ? List.of(302, 401) : List.of(401, 403));
            if (!reads) {
                int forged = pages.method(route.method())
                        .uri(address(route))
                        .cookie(ana.cookie())
                        .contentType("application/json")
                        .content(JSON)
                        .exchange()
                        .getResponse()
                        .getStatus();
                all.assertThat(forged).as("%s, forged", route).isEqualTo(403);
            }
        }
        all.assertAll();
    }

    /** Requests with an unknown method need no user, because no route takes them. */
    @Test
    void everyRouteNamesItsMethods() {
        assertThat(routes.getHandlerMethods().keySet())
                .filteredOn(mapping -> mapping.getPatternValues().stream()
                        .anyMatch(path -> BEGINNINGS.stream().anyMatch(path::startsWith)))
                .isNotEmpty()
                .noneMatch(mapping -> mapping.getMethodsCondition().getMethods().isEmpty());
    }

    private List<Route> routes() {
        List<Route> found = new ArrayList<>();
        routes.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> BEGINNINGS.stream().anyMatch(path::startsWith))
                .forEach(path -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> found.add(new Route(method.asHttpMethod(), path)))));
        return found;
    }

    private String address(Route route) {
        return route.path()
                .replace("{name}", "ana.secret_of_ana")
                .replace("{id}", route.path().contains("/saved/") ? saved : query);
    }

    /** With everything that any route needs, so that none is refused for another reason. */
    private MockHttpServletResponse ask(Route route) {
        return pages.method(route.method())
                .uri(address(route))
                .cookie(ben.cookie())
                .header("X-CSRF-TOKEN", ben.token())
                .param("shared", "true")
                .param("version", "1")
                .param("column", "route")
                .param("name", "x")
                .param("dashboard", "0".repeat(32))
                .contentType("application/json")
                .content(body(route.path()))
                .exchange()
                .getResponse();
    }

    private static String body(String path) {
        if (path.endsWith("/schedule")) {
            return "{\"hour\": 1, \"column\": \"route\", \"comparison\": \"above\", \"value\": 1}";
        }
        return path.endsWith("/shared") ? "true" : JSON;
    }
}
