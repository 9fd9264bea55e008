package ontime.local.launch;

import java.util.Set;

/** The exit codes of commands and jobs. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** Something failed: a server, the network, the disk. */
    public static final int FAILED = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** Some input was refused and the rest was loaded. For {@code status}: a part does not run. */
    public static final int INCOMPLETE = 3;

    /** The day is left to another scheduler. Nothing was done. */
    public static final int LEFT_TO_OTHER = 4;

    /** 128 and the signal: interrupted, or terminated as by {@code down}. */
    private static final Set<Integer> OF_STOP = Set.of(130, 143);

    private ExitCode() {}

    /** Whether a process ended because it was stopped from outside. */
    public static boolean isOfStop(int exit) {
        return OF_STOP.contains(exit);
    }
}
