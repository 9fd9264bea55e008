package ontime.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.mail.Mail;
import ontime.mail.Mails;
import ontime.model.mail.MailAddress;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.stores.subscription.Subscriptions;
import ontime.testkit.mail.InMemoryMails;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class SubscriptionPagesTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/subscriptions/\\w+\\?key=[\\w-]{43})");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private SubscriptionSecret secret;

    @Autowired
    private Mails mails;

    @ParameterizedTest
    @ValueSource(strings = {"/flights/ATL/JFK/2008-01-15/DL640", "/routes/ATL/JFK", "/predict"})
    void pagesLeadToTheForm(String address) {
        assertThat(pages.get().uri(address)).bodyText().contains("href=\"/subscriptions");
    }

    @Test
    void theFormIsFilledInAsTheAddressSays() {
        assertThat(pages.get().uri("/subscriptions?origin=ATL&dest=JFK&carrier=DL&flightNum=640&day=2"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .doesNotContainHeader("X-Data-Version")
                .bodyText()
                .contains("value=\"ATL\"", "value=\"JFK\"", "value=\"640\"")
                .containsPattern("id=\"day-2\" value=\"2\" checked")
                .doesNotContainPattern("id=\"day-1\" value=\"1\" checked");
    }

    @Test
    void aWatchIsAskedForConfirmedManagedAndEnded() {
        String mail = "road@example.org";
        ask(mail);
        String confirming = link(mail, "confirm");
        assertThat(pages.get().uri(confirming))
                .hasStatusOk()
                .bodyText()
                .contains("Every flight from ATL to JFK", "method=\"post\"", "First email: ", "(Atlanta time)");
        assertThat(stored(mail).isConfirmed()).as("a GET changes nothing").isFalse();

        MvcTestResult confirmed = post("/subscriptions/confirm", "key=" + key(confirming));
        assertThat(confirmed).hasStatus3xxRedirection();
        assertThat(stored(mail).watches()).hasSize(1);
        String managing = Objects.requireNonNull(confirmed.getResponse().getRedirectedUrl());
        assertThat(pages.get().uri(managing))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("Confirmed.", "Every flight from ATL to JFK", "Tuesday, Friday", "Next email: ");

        assertThat(post(
                        "/subscriptions/remove",
                        "key=%s&watch=%s"
                                .formatted(
                                        key(managing),
                                        stored(mail).watches().get(0).key())))
                .hasStatus3xxRedirection();
        assertThat(stored(mail).watches()).isEmpty();

        assertThat(post("/subscriptions/unsubscribe", "key=" + key(managing))).hasStatusOk();
        assertThat(stored(mail).findAddress()).isEmpty();
        assertThat(pages.get().uri(managing)).hasStatus(404);
    }

    @Test
    void aMailProgramUnsubscribesWithoutACookieOrAPage() {
        String mail = "oneclick@example.org";
        Subscription subscribed = SomeSubscriptions.confirmed(MailAddress.of(mail), SomeSubscriptions.FLIGHT);
        subscriptions.add(subscribed);
        String address = "/subscriptions/unsubscribe?key=" + secret.managementKey(subscribed);

        assertThat(pages.get().uri(address)).hasStatusOk().bodyText().contains("method=\"post\"");
        assertThat(stored(mail)).as("a GET changes nothing").isEqualTo(subscribed);

        assertThat(post(address, "List-Unsubscribe=One-Click")).hasStatusOk();
        assertThat(subscriptions.find(subscribed.id())).isEmpty();
    }

    @Test
    void aMailProgramMaySendItsClickAsAFormOfParts() {
        Subscription subscribed =
                SomeSubscriptions.confirmed(MailAddress.of("parts@example.org"), SomeSubscriptions.FLIGHT);
        subscriptions.add(subscribed);

        assertThat(
                        pages.post()
                                .uri("/subscriptions/unsubscribe?key=" + secret.managementKey(subscribed))
                                .contentType("multipart/form-data; boundary=x")
                                .content(
                                        """
                                --x
                                Content-Disposition: form-data; name="List-Unsubscribe"

                                One-Click
                                --x--
                                """))
                .hasStatusOk();
        assertThat(subscriptions.find(subscribed.id())).isEmpty();
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() {
        subscriptions.add(SomeSubscriptions.confirmed(MailAddress.of("known@example.org"), SomeSubscriptions.FLIGHT));

        MvcTestResult known = ask("known@example.org");
        MvcTestResult unknown = ask("unknown@example.org");

        assertThat(known).hasStatus3xxRedirection();
        assertThat(known.getResponse().getRedirectedUrl())
                .isEqualTo(unknown.getResponse().getRedirectedUrl());
        String foreign = "/subscriptions/unsubscribe?key=" + "A".repeat(43);
        assertThat(post(foreign, "List-Unsubscribe=One-Click")).hasStatusOk();
        assertThat(pages.get().uri(foreign)).hasStatusOk();
        assertThat(pages.get().uri("/subscriptions/manage?key=" + "A".repeat(43)))
                .hasStatus(404);
        assertThat(pages.get().uri("/subscriptions/confirm?key=x")).hasStatus(404);
        assertThat(pages.get().uri("/subscriptions/confirm")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@example.org%0d%0aBcc:eve@example.org",
                "a@example.org,eve@example.org",
                "Eve%20%3Ceve@example.org%3E",
                "a@localhost"
            })
    void anAddressThatIsNoneIsExplainedInTheForm(String mail) {
        assertThat(post("/subscriptions", "origin=ATL&dest=JFK&mail=" + mail))
                .hasStatus(400)
                .bodyText()
                .contains("role=\"alert\"", "href=\"#mail\"");
    }

    @Test
    void whatMakesNoSenseIsExplainedInTheForm() {
        assertThat(post(
                        "/subscriptions",
                        "origin=ATL&dest=ATL&carrier=DL&flightNum=&day=8&firstDay=2030-02-30&lastDay=2001-01-01"
                                + "&mail=a@example.org"))
                .hasStatus(400)
                .bodyText()
                .contains("href=\"#dest\"", "href=\"#flightNum\"", "href=\"#day-1\"", "href=\"#firstDay\"")
                .contains("value=\"a@example.org\"")
                .doesNotContain("href=\"#mail\"");
    }

    @ParameterizedTest
    @CsvSource({
        "firstDay=2001-01-01&lastDay=2001-02-01, lastDay",
        "lastDay=2001-02-01, lastDay",
        "firstDay=2099-01-06&lastDay=2099-01-06&day=1, day-1",
        "carrier=DL&flightNum=9998, flightNum"
    })
    void aWatchThatCouldNeverSendIsRefused(String fields, String wrong) {
        assertThat(post("/subscriptions", "origin=ATL&dest=JFK&mail=never@example.org&" + fields))
                .hasStatus(400)
                .bodyText()
                .contains("role=\"alert\"", "href=\"#" + wrong + "\"");
        assertThat(subscriptions.find(secret.id(MailAddress.of("never@example.org"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firstDay=2001-01-01",
                "firstDay=2001-01-01&lastDay=2099-01-01&day=1",
                "firstDay=2099-01-06&lastDay=2099-01-06&day=2",
                "carrier=DL&flightNum=640"
            })
    void aWatchThatMaySendIsAccepted(String fields) {
        assertThat(post("/subscriptions", "origin=ATL&dest=JFK&mail=some@example.org&" + fields))
                .hasStatus3xxRedirection();
    }

    @Test
    void anUnknownNumberIsSaidToBeUnknown() {
        assertThat(post("/subscriptions", "origin=ATL&dest=JFK&carrier=DL&flightNum=9998&mail=a@example.org"))
                .bodyText()
                .contains("We have no flight DL 9998");
    }

    @Test
    void theLastFlightCanBeRemovedByTheLinkOfAnOldEmail() {
        MailAddress mail = MailAddress.of("last@example.org");
        Subscription subscribed = SomeSubscriptions.confirmed(mail, SomeSubscriptions.ROUTE);
        subscriptions.add(subscribed);
        String form = "key=%s&watch=%s".formatted(secret.managementKey(subscribed), SomeSubscriptions.ROUTE.key());

        assertThat(post("/subscriptions/remove", form)).hasStatusOk().bodyText().contains("You’ve unsubscribed");
        assertThat(subscriptions.find(subscribed.id())).isEmpty();
    }

    @Test
    void anAddressGetsAFewMailsADay() {
        for (int asked = 0; asked < 10; asked++) {
            assertThat(ask(String.format(Locale.ROOT, "bombed+%d@example.org", asked)))
                    .hasStatus3xxRedirection();
        }

        assertThat(stored("bombed@example.org").asked()).hasSize(3);
        // All are sent in the background, to the way of writing the address that is the newest by then.
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(sentTo("bombed")).hasSize(3));
    }

    @Test
    void logsHoldNoAddressAndNoKey(CapturedOutput log) {
        ask("logged@example.org");
        String confirming = link("logged@example.org", "confirm");
        post("/subscriptions/confirm", "key=" + key(confirming));
        post("/subscriptions", "origin=ATL&dest=JFK&mail=logged@@example.org");
        pages.get().uri("/subscriptions/manage?key=" + key(confirming)).exchange();

        assertThat(log).doesNotContainIgnoringCase("logged").doesNotContain(key(confirming));
    }

    @Test
    void theFormSpeaksSpanish() {
        assertThat(pages.get().uri("/subscriptions?lang=es"))
                .bodyText()
                .contains("Seguir un vuelo por correo electrónico", "martes");
    }

    private MvcTestResult ask(String mail) {
        return post("/subscriptions", "origin=ATL&dest=JFK&day=2&day=5&mail=" + mail.replace("+", "%2B"));
    }

    private MvcTestResult post(String address, String form) {
        return pages.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private Subscription stored(String mail) {
        return subscriptions.find(secret.id(MailAddress.of(mail))).orElseThrow();
    }

    private List<Mail> sentTo(String name) {
        return ((InMemoryMails) mails)
                .sent().stream()
                        .filter(mail -> mail.to().text().startsWith(name))
                        .toList();
    }

    /** A link of the mail that comes to an address, without the site. */
    private String link(String mail, String page) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !sentTo(mail).isEmpty());
        Matcher links = LINK.matcher(sentTo(mail).get(0).text());
        while (links.find()) {
            if (links.group(1).contains(page)) {
                return links.group(1);
            }
        }
        throw new AssertionError("no link to " + page);
    }

    private static String key(String address) {
        Matcher key = Pattern.compile("key=([\\w-]{43})").matcher(address);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
