package ontime.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ontime.model.settings.Settings;
import ontime.model.text.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token in every form, which other sites don't know. It is derived from the cookie of the session, so it needs no
 * store and ends with the session. Who is not signed in gets a cookie for the form that signs in.
 */
@Component
final class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final String NEW = FormTokens.class.getName();

    private final SessionCookie session;
    private final SecretCookie visitor;

    FormTokens(SessionCookie session, Settings.Web web) {
        this.session = session;
        this.visitor = new SecretCookie("ontime-form", SessionCookie.isSecure(web));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String secret = SecretCookie.generate();
        request.setAttribute(NEW, secret);
        return token(secret);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(NEW) instanceof String secret) {
            visitor.send(response, secret);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return session.findSecret(request)
                .or(() -> visitor.find(request))
                .map(FormTokens::token)
                .orElse(null);
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken(HEADER, FIELD, Digests.sha256("form " + secret));
    }
}
