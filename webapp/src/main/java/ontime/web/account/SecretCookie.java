package ontime.web.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie with 256 random bits, which scripts can't read and other sites don't send along with a form. Browsers send it
 * over https alone, and take it from no other host, if that is how people reach the pages.
 */
final class SecretCookie {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final boolean secure;

    SecretCookie(String name, boolean secure) {
        this.name = secure ? "__Host-" + name : name;
        this.secure = secure;
    }

    /** A new secret. */
    static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The secret that a browser sends. */
    Optional<String> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .findFirst();
    }

    /** Gives a browser a secret, until it is closed. */
    void send(HttpServletResponse response, String secret) {
        add(response, ResponseCookie.from(name, secret));
    }

    void delete(HttpServletResponse response) {
        add(response, ResponseCookie.from(name, "").maxAge(0));
    }

    private void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
