package ontime.local.launch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import ontime.local.process.Patience;

/**
 * Shows the steps of a command: in a terminal, a line for each step that counts the seconds; otherwise plain lines.
 */
public final class Steps {

    private static final long TICK_MILLIS = 200;

    /** Back to the start of the line, and clear it. */
    private static final String CLEAR_LINE = "\r\u001b[K";

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
     * Runs a step that prints nothing.
     *
     * @param outcome describes the result in a few words
     */
    public <T> T quiet(String title, Supplier<T> action, Function<T, String> outcome) {
        String heading = heading(title);
        return finish(heading, action, outcome, tick(heading));
    }

    /** Runs a step that prints its own progress, between two lines of ours. */
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
        return String.format(Locale.ROOT, "[%d/%d] %s", number, total, title);
    }

    private static String elapsed(long start) {
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        return passed.toMinutes() > 0
                ? String.format(Locale.ROOT, " (%d min %02d s)", passed.toMinutes(), passed.toSecondsPart())
                : String.format(Locale.ROOT, " (%.1f s)", passed.toMillis() / 1000.0);
    }

    private void line(String text) {
        print(text + System.lineSeparator());
    }

    /** Counts the seconds in the terminal's last line until the result runs. */
    private Runnable tick(String heading) {
        if (!terminal) {
            line(heading + " ...");
            return () -> {};
        }
        long start = System.nanoTime();
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> ticks = ticker.scheduleAtFixedRate(
                () -> print("\r" + heading + " ..." + elapsed(start)), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return () -> {
            ticks.cancel(true);
            ticker.shutdown();
            Patience.until(Duration.ofSeconds(1), Duration.ofMillis(1), ticker::isTerminated);
            print(CLEAR_LINE);
        };
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }
}
