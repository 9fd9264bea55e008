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
    /** The mail catcher. */
    MAIL;

    /** Name in the state file, of the log and of the data folder. */
    public String partName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
