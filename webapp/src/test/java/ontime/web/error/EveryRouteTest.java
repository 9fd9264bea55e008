package ontime.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.web.PageTest;
import ontime.web.sql.SqlVisitor;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All routes, found by themselves: whatever a client sends, no answer lacks its headers or tells how it was made. */
@PageTest
class EveryRouteTest {

    private static final String API = "/api/";
    private static final String LOGOUT = "/logout";
    private static final Pattern NEEDS_USER = Pattern.compile("(/api/v1)?/sql(/.*)?|/login|/logout");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(?::[^}]*)?}|\\*\\*");

    /** Tomcat refuses a slash in a value. */
    private static final List<String> HOSTILE =
            List.of("'\"><script>alert(1)%s%d", "..", "\u0000-1", "__${7*7}__" + "x".repeat(300));

    private static final List<String> QUERIES = List.of(
            "x%5B0%5D=1&x.y=1&class.classLoader=1",
            "origin=%27%22%3E%3Cscript%3E&dest=..&date=x&page=-1&size=99999999999&sort=x&q=" + "x".repeat(5_000),
            "origin=A&origin=B&lang=zz&page=2147483648");

    private static final Set<String> TOLD = Set.of(
            "Exception",
            "\tat ",
            "org.springframework",
            "org.thymeleaf",
            "ontime.web",
            "java.lang",
            "com.mongodb",
            "Whitelabel");

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin|no-referrer",
            "Permissions-Policy", "camera=\\(\\), geolocation=\\((self)?\\), microphone=\\(\\)",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "(default-src 'none'|sandbox).*");

    private static final Map<String, String> EXAMPLES = Map.of(
            "tailNum", "N101DL", "number", "DL640", "flight", "DL640", "month", "2008-01", "id", "1", "version", "1");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MockMvcTester tester;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private List<Route> routes = List.of();
    private MockMvc pages;
    private SqlVisitor administrator;

    /** A route of one method. */
    private record Route(HttpMethod method, PathPattern pattern) {

        String path() {
            return pattern.getPatternString();
        }

        boolean needsUser() {
            return NEEDS_USER.matcher(path()).matches();
        }

        boolean changes() {
            return !method.equals(HttpMethod.GET);
        }

        @Override
        public String toString() {
            return method + " " + path();
        }
    }

    /** A request, and what is sent in the end: the page of the error if only a status was told. */
    private record Answer(String of, String path, MockHttpServletResponse response, MockHttpServletResponse sent) {

        int status() {
            return response.getStatus();
        }

        String type() {
            return String.valueOf(sent.getContentType());
        }

        String text() {
            try {
                return sent.getContentAsString();
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void findRoutes() {
        pages = pagesWithoutALog();
        administrator = SqlVisitor.signIn(tester, "dora");
        routes = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryRouteTest::routes)
                .distinct()
                .toList();
        assertThat(routes).hasSizeGreaterThan(150);
        assertThat(routes)
                .extracting(Route::path)
                .contains("/", "/login", "/actuator/health", "/v3/api-docs", "/error")
                .doesNotContain("/actuator");
    }

    /** Keeping the text of thousands of answers for the log would take much memory. */
    private MockMvc pagesWithoutALog() {
        SpringBootMockMvcBuilderCustomizer settings = new SpringBootMockMvcBuilderCustomizer(context);
        settings.setPrint(MockMvcPrint.NONE);
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        settings.customize(builder);
        return builder.build();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Set<HttpMethod> named = methods.isEmpty()
                ? Set.of(HttpMethod.GET)
                : methods.stream().map(RequestMethod::asHttpMethod).collect(Collectors.toSet());
        return Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream()
                .flatMap(pattern -> named.stream().map(method -> new Route(method, pattern)));
    }

    @Test
    void everyAnswerIsProtectedAndTellsNothingOfTheProgram() throws Exception {
        Map<String, String> examples = examples();
        SoftAssertions softly = new SoftAssertions();
        int good = 0;
        int readable = 0;
        for (Route route : routes) {
            if (route.changes()) {
                continue;
            }
            Answer example = ask(route, address(route, name -> examples.getOrDefault(name, "1")), "");
            check(softly, example);
            readable++;
            good += example.status() < 400 ? 1 : 0;
            if (VARIABLE.matcher(route.path()).find()) {
                for (String hostile : HOSTILE) {
                    check(softly, ask(route, address(route, name -> hostile), ""));
                }
            }
            for (String query : QUERIES) {
                check(softly, ask(route, address(route, name -> examples.getOrDefault(name, "1")), query));
            }
        }
        softly.assertAll();
        assertThat(good)
                .as("routes that answer their examples, of %s", readable)
                .isGreaterThan(readable / 2);
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfAForm() throws Exception {
        for (Route route : routes) {
            if (route.changes() && route.needsUser()) {
                Answer answer =
                        answer(route, send(route, address(route, name -> "1")).cookie(administrator.cookie()));
                assertThat(answer.status()).as(answer.of()).isEqualTo(403);
            }
        }
    }

    @Test
    void whatNeedsAUserIsShownToNobodyElse() throws Exception {
        for (Route route : routes) {
            if (route.needsUser() && !route.changes() && !route.path().equals("/login")) {
                MockHttpServletResponse response = pages.perform(send(route, address(route, name -> "1")))
                        .andReturn()
                        .getResponse();
                assertThat(response.getStatus())
                        .as("%s", route)
                        .isEqualTo(route.path().startsWith(API) ? 401 : 302);
                assertThat(response.getHeader("Cache-Control")).as("%s", route).contains("no-store");
            }
        }
    }

    @Test
    void aBodyThatIsTooLongOrNoneAtAllIsRefused() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        byte[] tooLong = new byte[(1 << 20) + 1];
        for (Route route : routes) {
            if (!route.changes() || route.path().equals(LOGOUT)) {
                continue;
            }
            URI address = address(route, name -> "1");
            Answer refused = answer(
                    route, send(route, address).content(tooLong).requestAttr(UnreadBodyValve.LEAVE_UNREAD, (Runnable)
                            () -> {}));
            softly.assertThat(refused.status()).as(refused.of()).isEqualTo(413);
            check(softly, refused);
            if (route.path().startsWith(API)) {
                for (String body : List.of("", "{", "[]", "null", "{\"x\":1}", "\u0000")) {
                    Answer answer = answer(
                            route,
                            signed(send(route, address)
                                    .contentType("application/json")
                                    .content(body)));
                    check(softly, answer);
                }
                Answer form = answer(
                        route,
                        signed(send(route, address)
                                .contentType("application/x-www-form-urlencoded")
                                .content("x=1")));
                check(softly, form);
            }
        }
        softly.assertAll();
    }

    @Test
    void aMethodThatARouteDoesNotHaveIsRefused() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Route route : routes) {
            URI address = address(route, name -> "1");
            Set<HttpMethod> known = methods(address);
            if (known.isEmpty() || route.path().equals("/error")) {
                continue;
            }
            String allow = answer(route, signed(request(HttpMethod.OPTIONS, address)))
                    .response()
                    .getHeader("Allow");
            Set<String> offered = Stream.of(String.valueOf(allow).split(",\\s*", -1))
                    .filter(method -> !method.equals("HEAD") && !method.equals("OPTIONS"))
                    .collect(Collectors.toSet());
            softly.assertThat(offered)
                    .as("OPTIONS %s", address)
                    .isEqualTo(known.stream().map(HttpMethod::name).collect(Collectors.toSet()));
            for (HttpMethod method : List.of(HttpMethod.DELETE, HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.POST)) {
                if (!known.contains(method)) {
                    Answer answer =
                            answer(route, signed(request(method, address).remoteAddress("10.9.0.1")));
                    softly.assertThat(answer.status())
                            .as("%s %s", method, address)
                            .isEqualTo(405);
                    softly.assertThat(answer.response().getHeader("Allow"))
                            .as("%s %s", method, address)
                            .isNotNull();
                    check(softly, answer);
                }
            }
        }
        softly.assertAll();
    }

    private Set<HttpMethod> methods(URI address) {
        PathContainer path = PathContainer.parsePath(address.getRawPath());
        return routes.stream()
                .filter(route -> route.pattern().matches(path))
                .map(Route::method)
                .collect(Collectors.toSet());
    }

    /** What holds for every answer. */
    private static void check(SoftAssertions softly, Answer answer) {
        String of = answer.of();
        softly.assertThat(answer.status()).as(of).isLessThan(500);
        HEADERS.forEach((name, value) -> softly.assertThat(
                        String.valueOf(answer.response().getHeader(name)))
                .as("%s: %s", of, name)
                .matches(value));
        for (String cookie : answer.response().getHeaders("Set-Cookie")) {
            softly.assertThat(cookie).as(of).contains("SameSite=Lax", "HttpOnly");
        }
        String text = answer.text();
        if (!text.isEmpty()) {
            softly.assertThat(answer.sent().getContentType()).as(of).isNotNull();
        }
        if (answer.type().startsWith("text/html")) {
            softly.assertThat(text).as(of).contains("</html>").doesNotContain("<script>alert", "49__");
        }
        if (answer.status() >= 400) {
            checkProblem(softly, answer, text);
        }
    }

    private static void checkProblem(SoftAssertions softly, Answer answer, String text) {
        String of = answer.of() + ": " + answer.status();
        TOLD.forEach(word -> softly.assertThat(text).as(of).doesNotContain(word));
        softly.assertThat(String.valueOf(answer.sent().getHeader("Cache-Control")))
                .as(of)
                .containsPattern("no-(store|cache)");
        if (answer.path().startsWith(API)) {
            softly.assertThat(answer.type()).as(of).startsWith("application/problem+json");
            softly.assertThat(status(text)).as(of).isEqualTo(answer.status());
        } else {
            softly.assertThat(answer.type()).as(of).startsWith("text/html");
        }
    }

    private static int status(String problem) {
        try {
            JsonNode json = JsonMapper.shared().readTree(problem);
            return json.path("title").asString("").isEmpty()
                    ? 0
                    : json.path("status").asInt(0);
        } catch (JacksonException e) {
            return 0;
        }
    }

    private Answer ask(Route route, URI address, String query) throws Exception {
        String before = address.getRawQuery();
        String all = Stream.of(String.valueOf(before == null ? "" : before), query)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        URI asked = URI.create(address.getRawPath() + (all.isEmpty() ? "" : "?" + all));
        return answer(route, signed(send(route, asked)));
    }

    private static MockHttpServletRequestBuilder send(Route route, URI address) {
        return request(route.method(), address).remoteAddress("10.9.0.1");
    }

    private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
        return request.cookie(administrator.cookie()).header("X-CSRF-TOKEN", administrator.token());
    }

    /** Follows a status to the page of errors, as a server does. */
    private Answer answer(Route route, MockHttpServletRequestBuilder request) throws Exception {
        var result = pages.perform(request).andReturn();
        MockHttpServletResponse response = result.getResponse();
        String path = Objects.requireNonNull(result.getRequest().getRequestURI());
        String of = route.method() + " " + path + "?" + result.getRequest().getQueryString();
        if (response.getStatus() < 400 || response.getContentAsByteArray().length > 0) {
            return new Answer(of, path, response, response);
        }
        MockHttpServletResponse error = pages.perform(request(HttpMethod.GET, "/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, response.getStatus())
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path))
                .andReturn()
                .getResponse();
        return new Answer(of, path, response, error);
    }

    /** An address of a route, with the required parameters of the API's document. */
    private static URI address(Route route, UnaryOperator<String> values) {
        String path = VARIABLE.matcher(route.path()).replaceAll(variable -> {
            String name = variable.group(1) == null ? "rest" : variable.group(1);
            String value = name.equals("code") && route.path().contains("airport")
                    ? values.apply("origin")
                    : values.apply(name);
            return Matcher.quoteReplacement(UriUtils.encode(value, StandardCharsets.UTF_8));
        });
        return URI.create(path);
    }

    /** Values of variables, from the API's document where it has them. */
    private Map<String, String> examples() throws UnsupportedEncodingException {
        Map<String, String> examples = new HashMap<>(EXAMPLES);
        JsonNode document = JsonMapper.shared()
                .readTree(tester.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .getResponse()
                        .getContentAsString());
        List<JsonNode> parameters = new ArrayList<>();
        document.get("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("parameters").forEach(parameters::add)));
        for (JsonNode parameter : parameters) {
            if (parameter.get("in").asString().equals("path")) {
                examples.putIfAbsent(
                        parameter.get("name").asString(),
                        parameter.path("example").asString("1"));
            }
        }
        examples.put("code", examples.getOrDefault("carrier", "DL"));
        assertThat(new TreeSet<>(examples.keySet())).contains("origin", "dest", "date", "carrier", "chart");
        return examples;
    }
}
