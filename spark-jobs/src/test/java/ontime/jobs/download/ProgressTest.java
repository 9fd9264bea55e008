package ontime.jobs.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import ontime.jobs.download.Outcome.Result;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private final StringWriter out = new StringWriter();

    @Test
    void aLongDownloadShowsItsProgressAndItsSpeed() {
        Progress.OfFile progress = new Progress(new PrintWriter(out), false, Duration.ofMillis(20)).begin("a.zip");

        progress.start(10_000_000, OptionalLong.of(40_000_000));
        reachUntilShown(progress, 20_000_000);
        assertThat(out.toString().strip()).startsWith("a.zip").contains("50%", "20/40 MB", "MB/s");

        progress.end(new Outcome("a.zip", Result.NEW, 40_000_000, ""));
        assertThat(out.toString().lines().toList()).last().asString().startsWith("a.zip: new, 40.0 MB in ");
    }

    @Test
    void anUnknownLengthLeavesOutWhatIsNotKnown() {
        Progress.OfFile progress = new Progress(new PrintWriter(out), false, Duration.ofMillis(20)).begin("a.zip");

        progress.start(0, OptionalLong.empty());
        reachUntilShown(progress, 5_000_000);
        assertThat(out.toString()).contains("5/? MB").doesNotContain("NaN", "Infinity");
    }

    @Test
    void aShortDownloadIsOneLine() {
        Progress.OfFile progress = Progress.lines(new PrintWriter(out)).begin("a.zip");

        progress.start(0, OptionalLong.of(5_000_000));
        progress.reach(5_000_000);
        progress.end(new Outcome("a.zip", Result.NEW, 5_000_000, "a reason"));

        assertThat(out.toString()).matches("a\\.zip: new, 5\\.0 MB in \\d\\.\\d s \\(a reason\\)\\R");
    }

    @Test
    void aRetryIsALineOfItsFile() {
        Progress.lines(new PrintWriter(out)).begin("a.zip").note("no connection; retry in 1.0 s");

        assertThat(out.toString().strip()).isEqualTo("a.zip: no connection; retry in 1.0 s");
    }

    private void reachUntilShown(Progress.OfFile progress, long bytes) {
        AtomicLong reached = new AtomicLong(bytes);
        await().until(() -> {
            progress.reach(reached.incrementAndGet());
            return !out.toString().isEmpty();
        });
    }
}
