package ontime.demo;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal; nothing where the output goes elsewhere. */
final class GenerationProgress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    private GenerationProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar that is full after so many steps. */
    @SuppressWarnings("SystemConsoleNull") // OnTime runs on JDK 17, where null does mean: no terminal.
    static GenerationProgress of(String task, int steps) {
        if (System.console() == null) {
            return new GenerationProgress(null);
        }
        return new GenerationProgress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUnit(" days", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
