package ontime.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.web.limit.ClientLimit;
import ontime.web.publication.LoadedDataReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in. Guessing is slow: one client has few tries for one user, and for all users; so have all clients for one
 * user, but more of them, so that nobody easily keeps a user out.
 */
@Controller
final class LoginController {

    private static final Logger LOG = LoggerFactory.getLogger(LoginController.class);

    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int BY_CLIENT_AND_USER = 10;
    private static final int BY_CLIENT = 50;
    private static final int BY_USER = 200;
    private static final String TOO_MANY = "login.tooMany";
    private static final String FIRST_PAGE = "/sql";

    private final Users users;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;
    private final RequestCache requests;
    private final LoadedDataReader loaded;
    private final ClientLimit byClientAndUser = new ClientLimit(BY_CLIENT_AND_USER, WITHIN, TOO_MANY);
    private final ClientLimit byClient = new ClientLimit(BY_CLIENT, WITHIN, TOO_MANY);
    private final ClientLimit byUser = new ClientLimit(BY_USER, WITHIN, TOO_MANY);

    LoginController(
            Users users,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy sessions,
            RequestCache requests,
            LoadedDataReader loaded) {
        this.users = users;
        this.contexts = contexts;
        this.sessions = sessions;
        this.requests = requests;
        this.loaded = loaded;
    }

    @ModelAttribute
    void prepare(Model model) {
        model.addAttribute("loaded", loaded.get());
    }

    /** The form. */
    @GetMapping(SecurityConfiguration.LOGIN)
    String form(@RequestParam Optional<String> out, Model model) {
        model.addAttribute("signedOut", out.isPresent());
        return "account/login";
    }

    /** Signs in and leads to the page that the person wanted to see, or shows the form again. */
    @PostMapping(SecurityConfiguration.LOGIN)
    String signIn(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String client = request.getRemoteAddr();
        String name = user.strip();
        byClient.count(client);
        if (UserAccount.isName(name)) {
            byClientAndUser.count(name + " " + client);
            byUser.count(name);
        }
        Optional<UserAccount> known = users.find(name, password);
        if (known.isEmpty()) {
            LOG.info("failed sign-in from {}", client);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("wrong", true);
            model.addAttribute("user", user);
            return "account/login";
        }
        SavedRequest wanted = requests.getRequest(request, response);
        begin(known.get(), request, response);
        LOG.info("{} signed in from {}", known.get().name(), client);
        return "redirect:" + (wanted == null ? FIRST_PAGE : path(URI.create(wanted.getRedirectUrl())));
    }

    /** Without the host, which the request named. */
    private static String path(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** Begins a new session: what was known of the person before, an attacker may have chosen. */
    private void begin(UserAccount user, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().invalidate();
        AccountFilter.begin(request.getSession(true), user);
        Authentication signedIn = AccountFilter.ofSession(user);
        sessions.onAuthentication(signedIn, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        contexts.saveContext(context, request, response);
    }
}
