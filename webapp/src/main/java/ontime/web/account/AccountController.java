package ontime.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.web.limit.ClientLimit;
import ontime.web.limit.ClientLimits;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with a user's own password, tokens and email address. */
@UserPages
final class AccountController {

    private static final String PAGE = "/sql/account";
    private static final String VIEW = "account/account";
    private static final int TRIES = 10;

    private final Users users;
    private final ApiTokens tokens;
    private final SessionCookie sessions;
    private final UserMails mails;
    private final ClientLimit tries;

    AccountController(Users users, ApiTokens tokens, SessionCookie sessions, UserMails mails, ClientLimits clients) {
        this.users = users;
        this.tokens = tokens;
        this.sessions = sessions;
        this.mails = mails;
        this.tries = clients.of("passwords", TRIES, Duration.ofMinutes(15), "login.tooMany");
    }

    @ModelAttribute
    void prepare(@AuthenticationPrincipal UserAccount me, Model model) {
        model.addAttribute("tokens", tokens.list(me));
        mails.show(me).ifPresent(mail -> model.addAttribute("mail", mail));
        model.addAttribute("longestName", ApiTokens.LONGEST_NAME);
        model.addAttribute("fewest", Passwords.FEWEST_CHARACTERS);
    }

    @GetMapping(PAGE)
    String show(@RequestParam Optional<String> done, @RequestParam Optional<String> confirm, Model model) {
        confirm.ifPresent(key -> model.addAttribute("confirm", key));
        model.addAttribute("done", done.isPresent());
        return VIEW;
    }

    /** Sets another password, which ends every session, and signs this browser in again. */
    @PostMapping(PAGE + "/password")
    String setPassword(
            @AuthenticationPrincipal UserAccount me,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletResponse response) {
        tries.count(me.name());
        boolean known = users.find(me.name(), password).isPresent();
        if (!known || !Passwords.isGood(next, me.name())) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", known ? "account.password.weak" : "account.password.wrong");
            return VIEW;
        }
        sessions.signIn(users.setPassword(me, next), response);
        // Another page, with the tokens of the new session in its forms.
        return "redirect:" + PAGE + "?done";
    }

    /** Makes a token and shows it, once. */
    @PostMapping(PAGE + "/tokens")
    String addToken(
            @AuthenticationPrincipal UserAccount me, @RequestParam(defaultValue = "") String name, Model model) {
        model.addAttribute("token", tokens.add(me, name));
        model.addAttribute("tokens", tokens.list(me));
        return VIEW;
    }

    @PostMapping(PAGE + "/tokens/delete")
    String removeToken(@AuthenticationPrincipal UserAccount me, @RequestParam String id) {
        tokens.remove(me, id);
        return "redirect:" + PAGE;
    }
}
