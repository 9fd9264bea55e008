package ontime.jobs.download;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of downloads: as bars on a terminal, as lines elsewhere. Safe for use by several threads. */
public final class Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_BARS = Duration.ofMillis(250);

    private static final int LINE_LENGTH = 160;

    /** In a bar, the end of the name: {@code 1987_present_2008_10.zip}. */
    private static final int NAME_LENGTH = 24;

    private static final int MEGABYTE = 1_000_000;

    private final PrintWriter out;
    private final boolean hasTerminal;
    private final Duration interval;

    Progress(PrintWriter out, boolean hasTerminal, Duration interval) {
        this.out = out;
        this.hasTerminal = hasTerminal;
        this.interval = interval;
    }

    /** A bar for each file that is being downloaded, and a line when it is done. */
    public static Progress bars(PrintWriter out) {
        return new Progress(out, true, BETWEEN_BARS);
    }

    /** A line every ten seconds for each file that is being downloaded, and one when it is done. */
    public static Progress lines(PrintWriter out) {
        return new Progress(out, false, BETWEEN_LINES);
    }

    /** The progress of a file whose download begins. */
    public OfFile begin(String name) {
        return new OfFile(name);
    }

    /** Prints a line that does not belong to a single file. */
    public void say(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    /** Bytes as people read them: {@code 23.4 MB}. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE);
    }

    /** The progress of one file. For use by one thread at a time. */
    public final class OfFile {

        private final String name;
        private final Instant begun = Instant.now();
        private Optional<Bar> bar = Optional.empty();

        OfFile(String name) {
            this.name = name;
        }

        /**
         * Bytes begin to arrive.
         *
         * @param bytesHere bytes of an earlier attempt, which do not count for the speed
         * @param totalBytes length of the file, if the server gives it
         */
        public void start(long bytesHere, OptionalLong totalBytes) {
            stop();
            bar = Optional.of(new Bar(name, bytesHere, totalBytes));
        }

        /** This many bytes of the file have arrived. */
        public void reach(long bytes) {
            bar.ifPresent(shown -> shown.bar.stepTo(bytes));
        }

        /** Tells the user something about the file, such as a retry and its reason. */
        public void note(String message) {
            stop();
            say(name + ": " + message);
        }

        /** The file is finished, successfully or not. */
        public void end(Outcome outcome) {
            stop();
            double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
            String size = outcome.bytes() == 0
                    ? ""
                    : String.format(Locale.ROOT, ", %s in %.1f s", megabytes(outcome.bytes()), seconds);
            String reason = outcome.message().isEmpty() ? "" : " (" + outcome.message() + ")";
            say(name + ": " + outcome.result().word() + size + reason);
        }

        private void stop() {
            bar.ifPresent(Bar::close);
            bar = Optional.empty();
        }
    }

    /** A bar of the library. Without a terminal, what it draws is printed as lines. */
    private final class Bar {

        private final ProgressBar bar;
        private final Instant begun = Instant.now();
        private volatile boolean isClosing;

        Bar(String name, long bytesHere, OptionalLong totalBytes) {
            ProgressBarBuilder builder = new ProgressBarBuilder()
                    .setTaskName(hasTerminal ? name.substring(Math.max(0, name.length() - NAME_LENGTH)) : name)
                    .setInitialMax(totalBytes.orElse(-1))
                    .startsFrom(bytesHere, Duration.ZERO)
                    .setUnit(" MB", MEGABYTE)
                    .setUpdateIntervalMillis((int) interval.toMillis())
                    .showSpeed();
            this.bar = hasTerminal
                    ? builder.clearDisplayOnFinish().build()
                    : builder.setStyle(ProgressBarStyle.ASCII)
                            .setConsumer(new DelegatingProgressBarConsumer(this::print, LINE_LENGTH))
                            .build();
        }

        void close() {
            isClosing = true;
            bar.close();
        }

        /** The library also draws the bar when it begins and ends; a short download needs no lines for that. */
        private void print(String line) {
            if (!isClosing && Duration.between(begun, Instant.now()).compareTo(interval) >= 0) {
                say(line.strip());
            }
        }
    }
}
