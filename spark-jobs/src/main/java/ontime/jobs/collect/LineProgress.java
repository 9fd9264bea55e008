package ontime.jobs.collect;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import ontime.jobs.download.Meter;
import ontime.jobs.download.Outcome;

/** Progress in plain lines, for logs: one a file, and one every few seconds while a file takes long. */
final class LineProgress implements Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Clock clock;

    LineProgress(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Meter begin(String name) {
        return new Line(name, clock.instant());
    }

    @Override
    public void say(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    private final class Line implements Meter {
        private final String name;
        private final Instant begun;
        private Instant lastLine;
        private Instant firstByte;
        private long firstBytes = -1;
        private long total = -1;

        Line(String name, Instant now) {
            this.name = name;
            this.begun = now;
            this.lastLine = now;
            this.firstByte = now;
        }

        @Override
        public void expect(long totalBytes) {
            total = totalBytes;
        }

        @Override
        public void reach(long bytes) {
            Instant now = clock.instant();
            if (firstBytes < 0 || bytes < firstBytes) {
                firstBytes = bytes;
                firstByte = now;
            }
            if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
                lastLine = now;
                say(name + ": "
                        + new DownloadSpeed(bytes, total, bytes - firstBytes, Duration.between(firstByte, now)));
            }
        }

        @Override
        public void note(String message) {
            say(name + ": " + message);
        }

        @Override
        public void end(Outcome outcome) {
            double seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
            String size = outcome.bytes() == 0
                    ? ""
                    : String.format(Locale.ROOT, ", %s in %.1f s", Megabytes.of(outcome.bytes()), seconds);
            String why = outcome.message().isEmpty() ? "" : " (" + outcome.message() + ")";
            say(String.format(Locale.ROOT, "%s: %s%s%s", name, outcome.result().word(), size, why));
        }
    }
}
