package ontime.model.metric;

import java.util.Optional;

/** The version of OnTime that runs. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** {@code 0.2.0}; empty if the program does not run from a built jar. */
    public static Optional<String> find() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    }
}
