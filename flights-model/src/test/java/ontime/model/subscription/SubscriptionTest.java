package ontime.model.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.IntStream;
import ontime.model.mail.MailAddress;
import org.junit.jupiter.api.Test;

final class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2008-01-15T10:15:30Z");
    private static final MailAddress ADDRESS = MailAddress.of("ada@example.org");
    private static final Subscription NOTHING = Subscription.of("0".repeat(32), ADDRESS, "en", "salt");
    private static final AskedWatch ASKED = AskedWatch.of("nonce", route(1), "es", NOW);

    @Test
    void nothingIsMailedBeforeTheOwnerConfirms() {
        Subscription asked = NOTHING.asking(ASKED, ADDRESS);

        assertThat(asked.isConfirmed()).isFalse();
        assertThat(asked.confirmed(ASKED, NOW).isConfirmed()).isTrue();
        assertThat(asked.confirmed(ASKED, NOW).language()).isEqualTo("es");
    }

    @Test
    void confirmingTwiceWatchesOnce() {
        Subscription confirmed = NOTHING.asking(ASKED, ADDRESS).confirmed(ASKED, NOW);

        assertThat(confirmed.confirmed(ASKED, NOW)).isEqualTo(confirmed);
        assertThat(confirmed.watches()).containsExactly(ASKED.watch());
    }

    @Test
    void nobodyWatchesWithoutEnd() {
        Subscription full = IntStream.rangeClosed(1, Subscription.MOST_WATCHES + 5)
                .mapToObj(number -> AskedWatch.of("nonce" + number, route(number), "en", NOW))
                .reduce(NOTHING, (all, asked) -> all.confirmed(asked, NOW), (one, other) -> other);

        assertThat(full.watches()).hasSize(Subscription.MOST_WATCHES);
    }

    @Test
    void whatNobodyConfirmsIsOverAfterADay() {
        Subscription asked = NOTHING.asking(ASKED, ADDRESS);

        assertThat(asked.expired(NOW.plus(Duration.ofHours(24)).minusMillis(1)).isOver())
                .isFalse();
        assertThat(asked.expired(NOW.plus(Duration.ofHours(24))).isOver()).isTrue();
    }

    @Test
    void whoUnsubscribesIsForgottenButForTheNumberOfMails() {
        Subscription subscribed = NOTHING.asking(ASKED, ADDRESS)
                .mailed("nonce", NOW)
                .confirmed(ASKED, NOW)
                .asking(AskedWatch.of("unmailed", route(2), "en", NOW), ADDRESS);

        Subscription forgotten = subscribed.unsubscribed("other");

        assertThat(forgotten.findAddress()).isEmpty();
        assertThat(forgotten.watches()).isEmpty();
        assertThat(forgotten.salt()).isEqualTo("other");
        assertThat(forgotten.asked()).extracting(AskedWatch::nonce).containsExactly("nonce");
        assertThat(forgotten.expired(NOW.plus(Duration.ofHours(24))).isOver()).isTrue();
    }

    @Test
    void removingTheLastWatchEndsTheMails() {
        Subscription confirmed = NOTHING.confirmed(ASKED, NOW);

        assertThat(confirmed.without(route(2))).isEqualTo(confirmed);
        assertThat(confirmed.without(ASKED.watch()).isConfirmed()).isFalse();
        assertThat(confirmed.without(ASKED.watch()).isOver()).isTrue();
    }

    private static Watch route(int flightNum) {
        return new Watch("ATL", "JFK", "DL", flightNum, EnumSet.allOf(DayOfWeek.class), null, null);
    }
}
