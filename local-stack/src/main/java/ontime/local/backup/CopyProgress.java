package ontime.local.backup;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints a line at each tenth of many files. */
final class CopyProgress {

    private static final int TENTHS = 10;
    private static final int MANY = 1_000;

    private final PrintWriter out;
    private final String what;
    private final int all;
    private int done;

    CopyProgress(PrintWriter out, String what, int all) {
        this.out = out;
        this.what = what;
        this.all = all;
    }

    /** Counts a file. */
    void done() {
        int before = tenth();
        done++;
        if (tenth() > before && all >= MANY) {
            out.printf(Locale.ROOT, "%s: %d %% of %,d files%n", what, tenth() * TENTHS, all);
            out.flush();
        }
    }

    private int tenth() {
        return (int) ((long) done * TENTHS / all);
    }
}
