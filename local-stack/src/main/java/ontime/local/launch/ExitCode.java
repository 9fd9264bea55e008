package ontime.local.launch;

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

    private ExitCode() {}
}
