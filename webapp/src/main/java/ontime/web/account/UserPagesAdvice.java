package ontime.web.account;

import ontime.model.account.UserAccount;
import ontime.web.publication.LoadedDataReader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds what the layout and the menu of every page of a user need. */
@ControllerAdvice(annotations = UserPages.class)
final class UserPagesAdvice {

    private final LoadedDataReader loaded;

    UserPagesAdvice(LoadedDataReader loaded) {
        this.loaded = loaded;
    }

    @ModelAttribute
    void prepare(@AuthenticationPrincipal UserAccount me, Model model) {
        model.addAttribute("loaded", loaded.get());
        model.addAttribute("me", me);
    }
}
