package ontime.web.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import ontime.testkit.store.InMemorySharedCounts;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.MovedClock;
import ontime.web.error.ProblemException;
import org.junit.jupiter.api.Test;

class ClientLimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String CLIENT = "192.0.2.1";

    private final MovedClock clock = new MovedClock(SomeSubscriptions.NOW);
    private final InMemorySharedCounts counts = new InMemorySharedCounts();

    @Test
    void twoWebApplicationsCountAClientTogether() {
        ClientLimit one = predictions(2);
        ClientLimit other = predictions(2);
        one.count(CLIENT);
        other.count(CLIENT);

        assertThatThrownBy(() -> one.count(CLIENT)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> other.count(CLIENT)).isInstanceOf(ProblemException.class);
        assertThatCode(() -> other.count("192.0.2.2")).doesNotThrowAnyException();

        clock.move(MINUTE);
        assertThatCode(() -> one.count(CLIENT)).doesNotThrowAnyException();
    }

    @Test
    void limitsWithOneMessageCountByThemselves() {
        ClientLimits limits = SomeLimits.of(2, counts, clock);
        limits.of("one", 1, MINUTE, "login.tooMany").count(CLIENT);

        assertThatCode(() -> limits.of("other", 1, MINUTE, "login.tooMany").count(CLIENT))
                .doesNotThrowAnyException();
    }

    @Test
    void whileTheStoreIsAwayEachCountsForItself() {
        ClientLimit one = predictions(2);
        ClientLimit other = predictions(2);
        counts.setAway(true);
        one.count(CLIENT);
        one.count(CLIENT);

        assertThatThrownBy(() -> one.count(CLIENT)).isInstanceOf(ProblemException.class);
        assertThatCode(() -> other.count(CLIENT)).doesNotThrowAnyException();
    }

    @Test
    void theOnlyWebApplicationAsksNoStore() {
        counts.setAway(true);
        ClientLimit one = predictions(1);
        one.count(CLIENT);
        one.count(CLIENT);

        assertThatThrownBy(() -> one.count(CLIENT)).isInstanceOf(ProblemException.class);
        assertThatCode(() -> predictions(1).count(CLIENT)).doesNotThrowAnyException();
    }

    /** Of two predictions a minute. */
    private ClientLimit predictions(int hosts) {
        return SomeLimits.of(hosts, counts, clock).of("predictions", 2, MINUTE, "predict.tooManyOfOne");
    }
}
