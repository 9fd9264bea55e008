package ontime.web.subscription;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.testkit.prediction.SomeBatches;
import ontime.web.Browsers;
import ontime.web.SiteInBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watching a flight as people do it: in Chromium, over HTTP, with mails that come over SMTP. */
class SubscriptionBrowserIT extends SiteInBrowser {

    private static final int MAIL_WITHIN_MILLISECONDS = 20_000;
    private static final Pattern CONFIRMING = Pattern.compile("http://localhost(/subscriptions/confirm\\?key=[\\w-]+)");

    SubscriptionBrowserIT() {
        super(StoresWithMailServer.class);
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void aFlightIsWatchedAndNoMore(int width, ColorScheme theme)
            throws MessagingException, IOException, FolderException {
        List<String> errors = new ArrayList<>();
        try (BrowserContext visitor = browsers.visitor(width, theme)) {
            Page page = Browsers.page(visitor, errors);
            page.navigate(site + "/flights/ATL/JFK/2008-01-15/DL640");
            link(page, "Watch this flight by email");
            check(page, width);
            page.getByLabel("Email address").fill(String.format(Locale.ROOT, "ada%d%s@example.org", width, theme));
            button(page, "Send me the link");
            assertThat(page.locator("h1")).hasText("Check your inbox");
            check(page, width);

            page.navigate(site + confirmation());
            check(page, width);
            button(page, "Yes, email me");
            assertThat(page.locator("[role=status].done")).containsText("Confirmed");
            assertThat(page.locator(".watches")).containsText("DL 640 from ATL to JFK");
            check(page, width);

            button(page, "Remove DL 640 from ATL to JFK");
            assertThat(page.locator(".lead")).containsText("You are not watching any flights");
            button(page, "Unsubscribe and delete my address");
            assertThat(page.locator("h1")).hasText("You’ve unsubscribed");
            check(page, width);

            page.navigate(site + "/predictions/batch/" + SomeBatches.DAY);
            assertThat(page.locator(".batch li")).hasCount(3);
            check(page, width);
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void aFormThatMakesNoSenseSaysWhereWithoutScript() {
        try (BrowserContext visitor = browsers.visitorWithoutScript()) {
            Page page = visitor.newPage();
            page.navigate(site + "/subscriptions?origin=ATL&dest=Atlantis");
            page.getByLabel("Email address").fill("ada@localhost");
            button(page, "Send me the link");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Atlantis");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("not an email address");
        }
    }

    /** The address in the newest mail, which is taken away. */
    private static String confirmation() throws MessagingException, IOException, FolderException {
        assertThat(StoresWithMailServer.SERVER.waitForIncomingEmail(MAIL_WITHIN_MILLISECONDS, 1))
                .isTrue();
        MimeMessage mail = StoresWithMailServer.SERVER.getReceivedMessages()[0];
        assertThat(GreenMailUtil.getHeaders(mail)).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        String text =
                String.valueOf(((Multipart) mail.getContent()).getBodyPart(0).getContent());
        Matcher link = CONFIRMING.matcher(text);
        assertThat(link.find()).isTrue();
        StoresWithMailServer.SERVER.purgeEmailFromAllMailboxes();
        return link.group(1);
    }

    private static void check(Page page, int width) {
        assertThat(Browsers.violations(page))
                .as(page.url())
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isEqualTo(width);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
