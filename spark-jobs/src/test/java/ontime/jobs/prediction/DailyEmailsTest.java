package ontime.jobs.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import ontime.mail.Mail;
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

    private final DailyEmails emails = new DailyEmails(
            new SubscriptionLinks(SITE, SomeSubscriptions.SECRET), Map.of("ATL", NEW_YORK, "JFK", NEW_YORK));

    @Test
    void aMailTellsOfEachFlightInWordsAndAsAPage() {
        Mail mail = write("en", told(MORNING, 0.05, -3.4), told(EVENING, 0.83, 31.6));

        assertThat(mail.subject()).isEqualTo("Tuesday, January 15, 2008: 2 flights, 1 likely late");
        assertThat(mail.text())
                .contains("* DL 640 ATL → JFK, 07:15 – 23:59")
                .contains("Likely on time: 5% chance of arriving 15 or more minutes late."
                        + " Expected arrival: 3 minutes early.")
                .contains("Likely late: 83% chance of arriving 15 or more minutes late."
                        + " Expected arrival: 32 minutes late.")
                .contains(SITE + "/predictions/" + MORNING.request().id())
                .contains(SITE + "/predictions/batch/2008-01-15");
        assertThat(mail.html())
                .contains("<html lang=\"en\">", "color-scheme", "DL 640 ATL → JFK", "/predictions/batch/2008-01-15");
    }

    @Test
    void aMailSpeaksThePersonsLanguage() {
        Mail mail = write("es", told(MORNING, 0.5, 1));

        assertThat(mail.subject()).isEqualTo("martes, 15 de enero de 2008: 1 vuelo");
        assertThat(mail.text())
                .contains(
                        "50", "de probabilidad de llegar con 15 minutos o más de retraso", "con 1 minuto de retraso.");
        assertThat(mail.html()).contains("<html lang=\"es\">");
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        ResourceBundle english = ResourceBundle.getBundle(EmailTexts.BUNDLE, Locale.ROOT);
        ResourceBundle spanish = ResourceBundle.getBundle(EmailTexts.BUNDLE, Locale.forLanguageTag("es"));

        assertThat(spanish.getLocale().getLanguage()).isEqualTo("es");
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(english.getString(key)).isNotBlank();
            if (!key.equals("flight") && !key.equals("flight.times")) {
                assertThat(spanish.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
            }
        });
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
                .contains("SUMMARY:DL 640 ATL → JFK", "Likely late");
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
