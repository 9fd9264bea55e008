package ontime.jobs.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.mail.Mail;
import ontime.mail.daily.FlightEvidence;
import ontime.model.delay.FlightSimilarity;
import ontime.model.delay.LateShareComparison;
import ontime.model.prediction.KnownLeg;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.testkit.subscription.SomeSubscriptions;
import org.junit.jupiter.api.Test;

final class DailyEmailsTest {

    private static final URI SITE = URI.create("https://ontime.example.org");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Subscription WATCHING = SomeSubscriptions.confirmed(SomeBatch.ADA, SomeSubscriptions.ROUTE);
    private static final RequestedFlight MORNING = SomeBatch.flight(640, "0715", WATCHING);
    private static final RequestedFlight EVENING = SomeBatch.flight(504, "2010", WATCHING);

    private static final FlightEvidence EVIDENCE = new FlightEvidence(
            new FlightEvidence.Usual(true, 0.23, 0.02, 1200),
            new FlightEvidence.OwnRecord(19, 30),
            new KnownLeg(SomeBatch.DAY, 77, "BOS", "ATL", "0500", "0610", null, null, false),
            List.of(
                    new FlightEvidence.Reason(FlightSimilarity.HOUR, "2000", 0.31, LateShareComparison.MORE_OFTEN_LATE),
                    new FlightEvidence.Reason(
                            FlightSimilarity.CARRIER, "Delta", 0.12, LateShareComparison.LESS_OFTEN_LATE)));

    private final DailyEmails emails = new DailyEmails(
            new SubscriptionLinks(SITE, SomeSubscriptions.SECRET),
            Map.of("ATL", NEW_YORK, "JFK", NEW_YORK),
            flight -> EVIDENCE);

    @Test
    void aMailTellsOfEachFlightInWordsAndAsAPage() {
        Mail mail = write("en", told(MORNING, 0.05, -3.4), told(EVENING, 0.83, 31.6));

        assertThat(mail.subject())
                .isEqualTo("2 flights on Tue, Jan 15: DL 504 ATL-JFK 83% chance of 15+ min late, the highest");
        assertThat(mail.text())
                .contains("* DL 640 ATL → JFK, 7:15 AM – 11:59 PM")
                .contains("Likely on time: 5% chance of arriving 15+ minutes late.")
                .contains("Expected arrival: 3 minutes early.")
                .contains("Likely late: 83% chance of arriving 15+ minutes late.")
                .contains("Expected arrival: 32 minutes late.")
                .contains(SITE + "/predictions/" + MORNING.request().id())
                .doesNotContain("/predictions/batch/");
        assertThat(mail.html()).contains("<html lang=\"en\">", "color-scheme", "DL 640 ATL → JFK");
    }

    @Test
    void aMailOfOneFlightSaysWhatToExpectAndWhy() {
        Mail mail = write("en", told(MORNING, 0.37, 12));

        assertThat(mail.subject()).isEqualTo("DL 640 ATL-JFK on Tue, Jan 15: 37% chance of 15+ min late");
        assertThat(mail.text())
                .contains("Hard to say: 37% chance of arriving 15+ minutes late.")
                .contains("Cancellation possible: 4% chance. Usual on this route: 2%.")
                .contains("Usual on this route: 23% of the flights that arrive are 15+ minutes late.")
                .contains("DL 640 on this route: 63% on time (19 of the last 30).")
                .contains("The airplane comes from BOS, due at 6:10 AM.")
                .contains("Raises the risk: departures scheduled for 8:00 PM or up to an hour later (31% late).")
                .contains("Lowers the risk: Delta flights (12% late).")
                .contains("See this prediction:\n" + SITE + "/predictions/"
                        + MORNING.request().id());
    }

    @Test
    void aMailSpeaksThePersonsLanguage() {
        Mail mail = write("es", told(MORNING, 0.5, 1));

        assertThat(mail.subject()).startsWith("DL 640 ATL-JFK, mar, 15 ene: 50");
        assertThat(mail.text())
                .contains(
                        "50",
                        "de probabilidad de llegar 15 minutos o más tarde",
                        "Aumenta el riesgo",
                        "con 1 minuto de retraso.");
        assertThat(mail.html()).contains("<html lang=\"es\">");
    }

    @Test
    void aMailSaysOfWhichDayItsScheduleIs() {
        WatchedPrediction later = new WatchedPrediction(
                MORNING.request(),
                Optional.of(LocalDate.of(2008, 1, 8)),
                told(MORNING, 0.3, 2).prediction());

        assertThat(write("en", later).text()).contains("The times come from the schedule for Tuesday, January 8, 2008");
        assertThat(write("en", told(MORNING, 0.3, 2)).text()).doesNotContain("The times come from the schedule for");
    }

    @Test
    void aCalendarHasEachFlightAtItsInstants() {
        String calendar = write("en", told(MORNING, 0.05, -3), told(EVENING, 0.83, 31))
                .findCalendar()
                .orElseThrow()
                .replace("\r\n ", "");

        assertThat(calendar)
                .contains(
                        "UID:" + MORNING.request().id(),
                        "UID:" + EVENING.request().id())
                .contains("DTSTART:20080115T121500Z", "DTEND:20080116T045900Z", "DTSTART:20080116T011000Z")
                .contains(
                        "SUMMARY:DL 640 ATL → JFK · 5% chance of a delay",
                        "SUMMARY:DL 504 ATL → JFK · 83% chance of a delay", "Likely late");
    }

    @Test
    void aMailIsTheSameEachTimeAndIsUnsubscribedFromByItsOwnLink() {
        Mail mail = write("en", told(MORNING, 0.05, -3));

        assertThat(write("en", told(MORNING, 0.05, -3))).isEqualTo(mail);
        assertThat(mail.id()).isEqualTo("2008-01-15." + WATCHING.id());
        assertThat(mail.findUnsubscribe())
                .contains(new SubscriptionLinks(SITE, SomeSubscriptions.SECRET).unsubscribe(WATCHING));
        assertThat(mail.text()).contains(mail.findUnsubscribe().orElseThrow().toString());
        assertThat(mail.text() + mail.html() + mail.findCalendar()).doesNotContain(SomeBatch.ADA.text());
    }

    private Mail write(String language, WatchedPrediction... flights) {
        Subscription subscription = new Subscription(
                WATCHING.id(), SomeBatch.ADA, language, WATCHING.watches(), WATCHING.salt(), List.of());
        return emails.write(SomeBatch.DAY, subscription, SomeBatch.ADA, List.of(flights));
    }

    private static WatchedPrediction told(RequestedFlight flight, double late, double minutes) {
        return WatchedPrediction.find(flight, SomeBatch.answer(flight, late, minutes))
                .orElseThrow();
    }
}
