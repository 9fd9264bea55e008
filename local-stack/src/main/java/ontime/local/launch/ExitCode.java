package ontime.local.launch;

/** What commands and jobs end with. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** The world failed: a server, the network, the disk. */
    static final int FAILED = 1;
    /** The command was not understood. */
    static final int USAGE = 2;
    /** Some input was refused, the rest was loaded; of {@code status}: something does not run. */
    static final int INCOMPLETE = 3;

    private ExitCode() {}
}
