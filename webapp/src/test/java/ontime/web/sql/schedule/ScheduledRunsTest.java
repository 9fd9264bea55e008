package ontime.web.sql.schedule;

import static ontime.web.sql.SqlVisitor.id;
import static ontime.web.sql.SqlVisitor.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.account.UserMail;
import ontime.model.mail.MailAddress;
import ontime.model.workbench.QuerySchedule;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.testkit.mail.InMemoryMails;
import ontime.web.PageTest;
import ontime.web.account.UserMails;
import ontime.web.account.Users;
import ontime.web.sql.FakeSqlGateway;
import ontime.web.sql.SqlVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Saved queries that run by themselves, days later. */
@PageTest
class ScheduledRunsTest {

    private final Instant now = Instant.now();

    /** Not soon, so that the application's own clock finds nothing due. */
    private final int hour = (now.atOffset(ZoneOffset.UTC).getHour() + 3) % 24;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private DocumentStore store;

    @Autowired
    private SubscriptionSecret secret;

    @Autowired
    private QuerySchedules schedules;

    @Autowired
    private ScheduledStatements statements;

    @Autowired
    private Users users;

    @Autowired
    private UserMails addresses;

    @Autowired
    private ScheduleLetters letters;

    @Autowired
    private Mails mails;

    @Autowired
    private FakeSqlGateway gateway;

    private InMemoryMails sent() {
        return (InMemoryMails) mails;
    }

    @BeforeEach
    void anaHasAnAddress() {
        store.put(
                StoreCatalog.USER_MAILS,
                new UserMail("ana", secret.hide(MailAddress.of("ana@example.com")), "nonce", now, now));
        schedules.list().forEach(schedule -> schedules.remove(schedule.id()));
        gateway.setAway(false);
        sent().recover();
        sent().clear();
    }

    @Test
    void anEmailComesOnceWhenAValueCrosses() {
        SqlVisitor ana = SqlVisitor.signIn(pages, "ana");
        String saved = save(ana, "SELECT 21 FROM flights");
        set(ana, saved, "weather_minutes", "80");
        assertThat(ana.get("/sql/saved/" + saved + "/schedule")).contains("It runs by itself", "Next run:");

        after(1).check();
        after(1).check();
        assertThat(sent().sent()).hasSize(1);
        Mail mail = sent().sent().get(0);
        assertThat(mail.subject()).isEqualTo("Minutes: weather_minutes is above 80");
        assertThat(mail.text()).contains("1 value is beyond", "90", "/sql/queries/");
        assertThat(mail.to().text()).isEqualTo("ana@example.com");
        String query = Objects.requireNonNull(schedule(saved).runs().query());
        assertThat(ana.get("/sql/history")).contains(query);

        after(2).check();
        assertThat(sent().sent()).as("it was beyond before").hasSize(1);
        assertThat(schedule(saved).runs().query()).isNotEqualTo(query);

        String unsubscribe = mail.findUnsubscribe().orElseThrow().toString().replaceFirst("http://[^/]*", "");
        assertThat(pages.get().uri(unsubscribe)).hasStatusOk();
        assertThat(schedule(saved).runs().on()).isTrue();
        assertThat(pages.post().uri(unsubscribe + "x")).hasStatusOk();
        assertThat(schedule(saved).runs().on()).isTrue();
        assertThat(pages.post().uri(unsubscribe)).hasStatusOk();
        assertThat(schedule(saved).runs().on()).isFalse();
    }

    @Test
    void ofTwoProcessesOneRunsIt() {
        SqlVisitor ana = SqlVisitor.signIn(pages, "ana");
        String saved = save(ana, "SELECT 22 FROM flights");
        set(ana, saved, "weather_minutes", "80");
        QuerySchedule before = schedule(saved);

        Instant tomorrow = now.plus(Duration.ofDays(1));
        assertThat(schedules.replace(before, before.held(tomorrow.plusSeconds(60))))
                .isTrue();
        after(1).check();
        assertThat(schedule(saved).runs().query()).as("the other has it").isNull();
        after(2).check();
        assertThat(schedule(saved).runs().query()).as("the other died").isNotNull();
    }

    @Test
    void afterThreeFailuresItStopsAndSaysWhy() {
        SqlVisitor ana = SqlVisitor.signIn(pages, "ana");
        String saved = save(ana, "SELECT 23 FROM flights");
        set(ana, saved, "no_such", "80");
        for (int day = 1; day <= 4; day++) {
            after(day).check();
        }

        assertThat(schedule(saved).runs().failures()).isEqualTo(3);
        assertThat(ana.get("/sql/saved/" + saved + "/schedule"))
                .contains("It no longer runs by itself", "The last 3 runs failed: The result has no column no_such.");
    }

    @Test
    void withoutTheGatewayOrTheMailServerItWaits() {
        SqlVisitor ana = SqlVisitor.signIn(pages, "ana");
        String saved = save(ana, "SELECT 24 FROM flights");
        set(ana, saved, "weather_minutes", "80");
        Instant due = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(hour, 0).toInstant(ZoneOffset.UTC);
        Instant tomorrow = due.isAfter(now) ? due : due.plus(Duration.ofDays(1));
        gateway.setAway(true);
        at(tomorrow.plusSeconds(10)).check();
        gateway.setAway(false);
        sent().fail(MailNotSentException.ofNow("away"));
        at(tomorrow.plusSeconds(100)).check();
        assertThat(sent().sent()).isEmpty();
        assertThat(schedule(saved).runs().failures()).isZero();

        sent().recover();
        at(tomorrow.plusSeconds(200)).check();
        assertThat(sent().sent()).hasSize(1);
    }

    @Test
    void aScheduleNeedsWhatItCompares() {
        SqlVisitor ana = SqlVisitor.signIn(pages, "ana");
        String saved = save(ana, "SELECT 25 FROM flights");
        for (Map<String, String> bad : List.of(
                Map.of("hour", "24", "column", "x", "comparison", "ABOVE", "value", "1"),
                Map.of("hour", "1", "column", " ", "comparison", "ABOVE", "value", "1"),
                Map.of("hour", "1", "column", "x", "comparison", "NEAR", "value", "1"),
                Map.of("hour", "1", "column", "x", "comparison", "ABOVE", "value", "NaN"),
                Map.of("hour", "1", "column", "x", "comparison", "ABOVE", "value", "1", "weekday", "someday"))) {
            assertThat(ana.post("/sql/saved/" + saved + "/schedule", bad).getStatus())
                    .as("%s", bad)
                    .isEqualTo(400);
        }
        assertThat(store.find(StoreCatalog.QUERY_SCHEDULES, saved)).isEmpty();
    }

    private static String save(SqlVisitor ana, String statement) {
        return id(
                redirect(ana.post("/sql/saved", Map.of("query", id(ana.run(statement, Map.of())), "name", "Minutes"))));
    }

    private void set(SqlVisitor ana, String saved, String column, String value) {
        redirect(ana.post(
                "/sql/saved/" + saved + "/schedule",
                Map.of("hour", Integer.toString(hour), "column", column, "comparison", "ABOVE", "value", value)));
    }

    private QuerySchedule schedule(String saved) {
        return store.find(StoreCatalog.QUERY_SCHEDULES, saved).orElseThrow();
    }

    private ScheduledRuns after(int days) {
        return at(now.plus(Duration.ofDays(days)));
    }

    private ScheduledRuns at(Instant time) {
        return new ScheduledRuns(
                schedules, statements, users, addresses, letters, mails, Clock.fixed(time, ZoneOffset.UTC));
    }
}
