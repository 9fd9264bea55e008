package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.stores.StoreUnavailableException;
import ontime.stores.prediction.StoreGate;
import org.junit.jupiter.api.Test;

final class StoreGateTest {

    private Instant now = Instant.parse("2008-03-01T00:00:00Z");
    private final AtomicInteger asked = new AtomicInteger();
    private final StoreGate gate = new StoreGate(() -> now);

    @Test
    void aStoreThatAnswersIsAskedEachTime() {
        assertThat(gate.ask(asked::incrementAndGet, -1)).isEqualTo(1);
        assertThat(gate.ask(asked::incrementAndGet, -1)).isEqualTo(2);
    }

    @Test
    void aStoreThatIsAwayIsLeftAloneForAWhile() {
        assertThat(gate.ask(this::fail, -1)).isEqualTo(-1);
        assertThat(gate.ask(this::fail, -1)).isEqualTo(-1);
        assertThat(asked).hasValue(1);

        now = now.plusSeconds(6);

        assertThat(gate.ask(asked::incrementAndGet, -1)).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackLeavesTheStoreAloneNoLonger() {
        gate.ask(this::fail, -1);
        now = now.minusSeconds(3_600);
        gate.ask(asked::incrementAndGet, -1);
        now = now.plusSeconds(6);

        assertThat(gate.ask(asked::incrementAndGet, -1)).isEqualTo(2);
    }

    private int fail() {
        asked.incrementAndGet();
        throw new StoreUnavailableException("the store", new IOException("connection refused"));
    }
}
