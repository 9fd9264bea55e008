package ontime.local.launch;

/** What commands and jobs end with. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** The world failed: a server, the network, the disk. */
    public static final int FAILED = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;
    /** Some input was refused, the rest was loaded; of {@code status}: something does not run. */
    public static final int INCOMPLETE = 3;

    private ExitCode() {}
}
