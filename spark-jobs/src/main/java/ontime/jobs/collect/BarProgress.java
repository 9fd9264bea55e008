package ontime.jobs.collect;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import ontime.jobs.download.Meter;
import ontime.jobs.download.Outcome;

/** Progress as one bar a file under way, for a terminal: percent, speed and time left. */
final class BarProgress implements Progress {

    private static final int REFRESH_MILLIS = 250;

    private final Progress lines;

    /**
     * Shows bars.
     *
     * @param lines takes what remains to be read when a bar is gone
     */
    BarProgress(Progress lines) {
        this.lines = lines;
    }

    @Override
    public Meter begin(String name) {
        return new Bar(name, lines.begin(name));
    }

    @Override
    public void say(String text) {
        lines.say(text);
    }

    private static final class Bar implements Meter {
        private final ProgressBar bar;
        private final Meter line;

        Bar(String name, Meter line) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(name.replace(BtsMonths.FILE_NAME_START, ""))
                    .setInitialMax(-1)
                    .setUnit(" MB", 1_000_000)
                    .setUpdateIntervalMillis(REFRESH_MILLIS)
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .build();
            this.line = line;
        }

        @Override
        public void expect(long totalBytes) {
            bar.maxHint(totalBytes);
        }

        @Override
        public void reach(long bytes) {
            bar.stepTo(bytes);
        }

        @Override
        public void note(String message) {
            bar.setExtraMessage(message);
        }

        @Override
        public void end(Outcome outcome) {
            bar.close();
            line.end(outcome);
        }
    }
}
