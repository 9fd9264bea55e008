package ontime.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.model.settings.Settings;
import org.springframework.stereotype.Component;

/** Signs a browser in and out, by its cookie. */
@Component
public final class SessionCookie {

    private final SecretCookie cookie;
    private final Sessions sessions;

    SessionCookie(Settings.Web web, Sessions sessions) {
        this.cookie = new SecretCookie("ontime-session", isSecure(web));
        this.sessions = sessions;
    }

    /** Whether people reach the pages over https. */
    static boolean isSecure(Settings.Web web) {
        return "https".equals(web.publicUrl().getScheme());
    }

    /** What the browser sends, whether or not its session has ended. */
    Optional<String> findSecret(HttpServletRequest request) {
        return cookie.find(request);
    }

    /** The user who is signed in; empty if nobody is. */
    public Optional<UserAccount> findUser(HttpServletRequest request) {
        return findSecret(request).flatMap(sessions::findUser);
    }

    /** Always under a new secret: an attacker may have chosen the one before. */
    void signIn(UserAccount user, HttpServletResponse response) {
        String secret = SecretCookie.generate();
        sessions.begin(secret, user);
        cookie.send(response, secret);
    }

    /** Signs the user out here and in every other browser. */
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        findSecret(request).ifPresent(sessions::endAll);
        cookie.delete(response);
    }
}
