package ontime.web.status;

import java.util.Locale;

/** A part of the system, in the order of the page. */
enum SystemPart {
    WEB,
    STORE,
    BROKER,
    STREAM,
    INDEX,
    DATA,
    MODELS,
    SCHEDULER,
    JOBS,
    MAILS,
    SQL,
    SPACE;

    /** The name in lowercase. */
    String partName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
