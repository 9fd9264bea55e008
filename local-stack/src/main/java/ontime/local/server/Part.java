package ontime.local.server;

import java.util.Locale;

/** The servers of the local stack. */
public enum Part {
    /** The KRaft broker. */
    KAFKA,
    /** The search server. */
    ELASTICSEARCH,
    /** The MongoDB-compatible document server. */
    MONGODB,
    /** The email catcher. */
    MAIL;

    /** The name in the state file, and of the log and the data folder. */
    public String partName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
