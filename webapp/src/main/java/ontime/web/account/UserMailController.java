package ontime.web.account;

import java.util.Locale;
import ontime.model.account.UserAccount;
import ontime.web.error.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the email address of a user. */
@UserPages
final class UserMailController {

    private static final String PAGE = "/sql/account";

    private final UserMails mails;

    UserMailController(UserMails mails) {
        this.mails = mails;
    }

    @PostMapping(PAGE + "/mail")
    String ask(
            @AuthenticationPrincipal UserAccount me, @RequestParam(defaultValue = "") String address, Locale locale) {
        mails.ask(me, address, locale);
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/mail/confirm")
    String confirm(@AuthenticationPrincipal UserAccount me, @RequestParam(defaultValue = "") String key) {
        if (!mails.confirm(me, key)) {
            throw ProblemException.ofNotFound("account.mail.badLink").withHelp(PAGE, "account.title");
        }
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/mail/delete")
    String remove(@AuthenticationPrincipal UserAccount me) {
        mails.remove(me);
        return "redirect:" + PAGE;
    }
}
