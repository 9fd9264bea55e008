package ontime.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import ontime.model.account.UserAccount;
import ontime.web.error.SecurityLog;
import ontime.web.error.SecurityLog.Kind;
import ontime.web.limit.ClientAddress;
import ontime.web.limit.ClientLimit;
import ontime.web.limit.ClientLimits;
import ontime.web.publication.LoadedDataReader;
import org.springframework.http.HttpStatus;
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

    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int BY_CLIENT_AND_USER = 10;
    private static final int BY_CLIENT = 50;
    private static final int BY_USER = 200;
    private static final String TOO_MANY = "login.tooMany";
    private static final String VIEW = "account/login";
    private static final Pattern PAGE_OF_A_USER = Pattern.compile("/sql(?:[/?][!-~&&[^\\\\{}]]{0,2000})?");

    private final Users users;
    private final SessionCookie sessions;
    private final LoadedDataReader loaded;
    private final SecurityLog security;
    private final ClientLimit byClientAndUser;
    private final ClientLimit byClient;
    private final ClientLimit byUser;

    LoginController(
            Users users, SessionCookie sessions, LoadedDataReader loaded, SecurityLog security, ClientLimits clients) {
        this.byClientAndUser = clients.of("sign-ins of a client as a user", BY_CLIENT_AND_USER, WITHIN, TOO_MANY);
        this.byClient = clients.of("sign-ins of a client", BY_CLIENT, WITHIN, TOO_MANY);
        this.byUser = clients.of("sign-ins as a user", BY_USER, WITHIN, TOO_MANY);
        this.security = security;
        this.users = users;
        this.sessions = sessions;
        this.loaded = loaded;
    }

    @ModelAttribute
    void prepare(@RequestParam Optional<String> to, Model model) {
        model.addAttribute("loaded", loaded.get());
        model.addAttribute(SecurityConfiguration.TO, to.orElse(null));
    }

    /** The form. */
    @GetMapping(SecurityConfiguration.LOGIN)
    String form(@RequestParam Optional<String> out, Model model) {
        model.addAttribute("signedOut", out.isPresent());
        return VIEW;
    }

    /** Signs in and leads to the page that the person wanted to see, or shows the form again. */
    @PostMapping(SecurityConfiguration.LOGIN)
    String signIn(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = SecurityConfiguration.FIRST_PAGE) String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String client = request.getRemoteAddr();
        String name = user.strip();
        byClient.count(client);
        if (UserAccount.isName(name)) {
            byClientAndUser.count(name + " " + ClientAddress.client(client));
            byUser.count(name);
        }
        Optional<UserAccount> known = users.find(name, password);
        if (known.isEmpty()) {
            security.add(
                    Kind.SIGN_IN_FAILED, UserAccount.isName(name) ? "as " + name : "with a name that no user can have");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("wrong", true);
            model.addAttribute("user", user);
            return VIEW;
        }
        sessions.signIn(known.get(), response);
        security.add(Kind.SIGNED_IN, known.get().name());
        // Only to pages of ours, whatever the form says.
        return "redirect:" + (PAGE_OF_A_USER.matcher(to).matches() ? to : SecurityConfiguration.FIRST_PAGE);
    }

    /** Signs out, in every browser. This one forgets the drafts of statements. */
    @PostMapping(SecurityConfiguration.LOGOUT)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.signOut(request, response);
        security.add(Kind.SIGNED_OUT, "in every browser");
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return "redirect:" + SecurityConfiguration.LOGIN + "?out";
    }
}
