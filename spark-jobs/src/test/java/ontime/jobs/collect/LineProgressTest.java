package ontime.jobs.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import ontime.jobs.download.Meter;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Outcome.Result;
import org.junit.jupiter.api.Test;

final class LineProgressTest {

    private final StringWriter out = new StringWriter();
    private final SetClock clock = new SetClock();

    @Test
    void aLongDownloadSaysHowFarHowFastAndHowLong() {
        Meter meter = new LineProgress(new PrintWriter(out), clock).begin("a.zip");
        meter.expect(40_000_000);

        // Ten megabytes were here before: they are no part of the speed.
        meter.reach(10_000_000);
        clock.add(Duration.ofSeconds(10));
        meter.reach(20_000_000);
        clock.add(Duration.ofSeconds(1));
        meter.reach(21_000_000);
        meter.end(new Outcome("a.zip", Result.NEW, 40_000_000, ""));

        assertThat(out.toString().lines())
                .containsExactly(
                        "a.zip: 20.0 MB of 40.0 MB, 50 %, 1.0 MB/s, 20 s left", "a.zip: new, 40.0 MB in 11.0 s");
    }

    @Test
    void anUnknownLengthLeavesOutWhatIsNotKnown() {
        assertThat(new DownloadSpeed(5_000_000, -1, 5_000_000, Duration.ofSeconds(2)))
                .hasToString("5.0 MB, 2.5 MB/s");
        assertThat(new DownloadSpeed(5_000_000, 10_000_000, 0, Duration.ofSeconds(2)))
                .hasToString("5.0 MB of 10.0 MB, 50 %, 0.0 MB/s");
    }

    /** Stands until it is set on. */
    private static final class SetClock extends Clock {
        private Instant now = CollectFixture.NOW;

        void add(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("instants only");
        }
    }
}
