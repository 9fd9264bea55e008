package ontime.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.PredictionRequest;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.DocumentStore;
import ontime.stores.flight.search.Schedules;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.stores.subscription.Subscriptions;
import ontime.stores.subscription.WatchedFlight;
import ontime.testkit.prediction.SomePredictions;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class WatchCalendarTest {

    private static final Watch ROUTE = new Watch("ATL", "JFK", null, null, SomeSubscriptions.everyDay(), null, null);
    private static final Watch FLIGHT = new Watch("ATL", "JFK", "DL", 640, SomeSubscriptions.everyDay(), null, null);

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private SubscriptionSecret secret;

    @Autowired
    private Schedules schedules;

    @Autowired
    private DocumentStore store;

    @Test
    void thePageOfTheWatchesOffersTheCalendar() {
        Subscription watching = watching("offered@example.org", FLIGHT);

        assertThat(pages.get().uri("/subscriptions/manage?key=" + secret.managementKey(watching)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"webcal://localhost" + address(watching) + "\"")
                .contains("value=\"http://localhost" + address(watching) + "\"");
    }

    @Test
    void aCalendarProgramReadsEachFlightOnceWithItsChance() {
        // Both watches name DL 640.
        Subscription watching = watching("reads@example.org", ROUTE, FLIGHT);

        MvcTestResult answer = pages.get().uri(address(watching)).exchange();

        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        ICalendar calendar = parse(answer);
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getMethod().isPublish()).isTrue();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates();
        List<VEvent> flights = calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().startsWith("DL 640 ATL → JFK"))
                .toList();
        assertThat(flights).hasSize(9).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).matches("DL 640 ATL → JFK · \\d+% chance of a delay");
            assertThat(event.getUrl().getValue()).startsWith("http://localhost/predictions/");
            assertThat(event.getDescription().getValue()).contains("chance of arriving 15+ minutes late");
            assertThat(event.getDateTimeStamp()).isNotNull();
            assertThat(event.getDateStart().getValue())
                    .isBefore(event.getDateEnd().getValue());
        });
    }

    @Test
    void thePredictionOfTheDayReplacesTheEarlyOneInTheSameEvent() {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        Subscription before = watching("before@example.org", FLIGHT);
        VEvent early = eventOf(tomorrow, before);

        PredictionRequest ofTheDay = WatchedFlight.ofTheDay(
                schedules
                        .find(WatchedFlight.question(FLIGHT, tomorrow))
                        .flights()
                        .get(0),
                tomorrow);
        new PredictionAnswers(store).addAbsent(List.of(SomePredictions.late(ofTheDay.id())));
        VEvent late = eventOf(tomorrow, watching("after@example.org", FLIGHT));

        assertThat(late.getUid().getValue())
                .isEqualTo(early.getUid().getValue())
                .isEqualTo(ofTheDay.id().toString());
        assertThat(late.getSequence().getValue())
                .isGreaterThan(early.getSequence().getValue());
        assertThat(late.getSummary().getValue()).isNotEqualTo(early.getSummary().getValue());
        assertThat(late.getUrl().getValue()).endsWith("/predictions/" + ofTheDay.id());
    }

    @Test
    void theKeyOfACalendarOpensNothingElseAndEndsWithTheSubscription() {
        Subscription watching = watching("key@example.org", FLIGHT);
        String key = secret.calendarKey(watching);

        assertThat(pages.get().uri("/subscriptions/manage?key=" + key)).hasStatus(404);
        assertThat(pages.get().uri("/subscriptions/calendar.ics?key=" + secret.managementKey(watching)))
                .hasStatus(404);
        subscriptions.replace(watching, watching.unsubscribed(secret.nonce()));
        assertThat(pages.get().uri(address(watching))).hasStatus(404);
        assertThat(pages.get().uri("/subscriptions/calendar.ics")).hasStatus(404);
    }

    private VEvent eventOf(LocalDate day, Subscription watching) {
        return parse(pages.get().uri(address(watching)).exchange()).getEvents().stream()
                .filter(event -> event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(day))
                .findFirst()
                .orElseThrow();
    }

    private Subscription watching(String mail, Watch... watches) {
        Subscription watching = SomeSubscriptions.confirmed(MailAddress.of(mail), watches);
        subscriptions.add(watching);
        return watching;
    }

    private String address(Subscription watching) {
        return "/subscriptions/calendar.ics?key=" + secret.calendarKey(watching);
    }

    /** As a calendar program joins the lines again. */
    private static ICalendar parse(MvcTestResult answer) {
        String file = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return Biweekly.parse(file.lines().collect(Collectors.joining("\r\n"))).first();
    }
}
