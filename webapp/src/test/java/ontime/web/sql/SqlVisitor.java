package ontime.web.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A browser in which a user is signed in.
 *
 * @param pages of the application
 * @param cookie of the session
 * @param token that forms have
 */
public record SqlVisitor(MockMvcTester pages, Cookie cookie, String token) {

    private static final Pattern FORGERY = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    /** Signs in, from an address of its own. */
    public static SqlVisitor signIn(MockMvcTester pages, String user) {
        Cookie cookie = cookie(signIn(
                pages,
                user,
                SqlUsers.PASSWORD,
                String.format(Locale.ROOT, "10.1.%d.1", CLIENTS.getAndIncrement() % 250),
                ""));
        return new SqlVisitor(pages, cookie, token(new SqlVisitor(pages, cookie, "").get("/sql/account")));
    }

    /** Sends the form that signs in. */
    static MockHttpServletResponse signIn(MockMvcTester pages, String user, String password, String client, String to) {
        var form = pages.get().uri("/login").exchange().getResponse();
        return pages.post()
                .uri("/login")
                .cookie(cookie(form))
                .remoteAddress(client)
                .param("user", user)
                .param("password", password)
                .param("to", to)
                .param("_csrf", token(text(form)))
                .exchange()
                .getResponse();
    }

    private static Cookie cookie(MockHttpServletResponse response) {
        String[] pair = Objects.requireNonNull(response.getHeader("Set-Cookie"))
                .split(";", 2)[0]
                .split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }

    /** A page as text. */
    public String get(String address) {
        return text(ask(HttpMethod.GET, address));
    }

    public int status(String address) {
        return ask(HttpMethod.GET, address).getStatus();
    }

    MockHttpServletResponse ask(HttpMethod method, String address) {
        return pages.method(method)
                .uri(address)
                .cookie(cookie)
                .header("X-CSRF-TOKEN", token)
                .exchange()
                .getResponse();
    }

    /** Sends a form. */
    public MockHttpServletResponse post(String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(cookie).param("_csrf", token);
        form.forEach(request::param);
        return request.exchange().getResponse();
    }

    /** Runs a statement and returns the address of its page. */
    public String run(String statement, Map<String, String> values) {
        var form = new HashMap<>(values);
        form.put("statement", statement);
        return redirect(post("/sql/queries", form));
    }

    /** Where a response leads. */
    public static String redirect(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getRedirectedUrl(), () -> response.getStatus() + " " + text(response));
    }

    /** The last part of an address. */
    public static String id(String address) {
        return address.replaceFirst(".*/", "");
    }

    static String token(String page) {
        Matcher found = FORGERY.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
