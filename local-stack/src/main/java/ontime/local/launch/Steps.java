package ontime.local.launch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Steps of a command as they are shown: on a terminal one line each that counts the seconds, elsewhere plain lines.
 */
public final class Steps {

    private static final long TICK_MILLIS = 200;

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private int number;

    public Steps(PrintWriter out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /**
     * Does a step that prints nothing itself.
     *
     * @param outcome what came of it, in a few words
     */
    public <T> T quiet(String title, Supplier<T> action, Function<T, String> outcome) {
        String heading = heading(title);
        Ticker ticker = new Ticker(heading, System.nanoTime());
        return finish(heading, action, outcome, ticker::stop);
    }

    /** Does a step that shows its own progress, between two lines of ours. */
    public <T> T loud(String title, Supplier<T> action, Function<T, String> outcome) {
        String heading = heading(title);
        line(heading + " ...");
        return finish(heading, action, outcome, () -> {});
    }

    private <T> T finish(String heading, Supplier<T> action, Function<T, String> outcome, Runnable stop) {
        long start = System.nanoTime();
        try {
            T result = action.get();
            stop.run();
            line(heading + ": " + outcome.apply(result) + elapsed(start));
            return result;
        } catch (RuntimeException e) {
            stop.run();
            line(heading + ": FAILED" + elapsed(start));
            throw e;
        }
    }

    private String heading(String title) {
        number++;
        return "[%d/%d] %s".formatted(number, total, title);
    }

    private static String elapsed(long start) {
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        return passed.toMinutes() > 0
                ? " (%d min %02d s)".formatted(passed.toMinutes(), passed.toSecondsPart())
                : String.format(Locale.ROOT, " (%.1f s)", passed.toMillis() / 1000.0);
    }

    private void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    /** Counts the seconds on a terminal's last line until it is stopped. */
    private final class Ticker {

        private final Thread thread;
        private volatile boolean ended;

        Ticker(String heading, long start) {
            thread = new Thread(() -> tick(heading, start), "progress");
            thread.setDaemon(true);
            if (terminal) {
                thread.start();
            } else {
                line(heading + " ...");
            }
        }

        private void tick(String heading, long start) {
            try {
                while (!ended) {
                    synchronized (out) {
                        out.print("\r" + heading + " ..." + elapsed(start));
                        out.flush();
                    }
                    Thread.sleep(TICK_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void stop() {
            if (!ended && terminal) {
                ended = true;
                thread.interrupt();
                synchronized (out) {
                    // Back to the line's start, and clear it.
                    out.print("\r\u001b[K");
                    out.flush();
                }
            }
        }
    }
}
