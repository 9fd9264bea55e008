package ontime.web.dashboard;

import java.time.Duration;
import java.time.Instant;

/** Tells once of each version of the flights, when no other has followed for a time. Of the first it tells at once. */
final class SettledVersions {

    private String version = "";
    private Instant settledAt = Instant.MIN;
    private boolean isTold = true;

    /**
     * Whether there is a version to tell of.
     *
     * @param quiet how long no other version may have followed
     */
    boolean isNew(String now, Instant time, Duration quiet) {
        if (!now.equals(version)) {
            settledAt = version.isEmpty() ? time : time.plus(quiet);
            version = now;
            isTold = false;
        }
        if (isTold || time.isBefore(settledAt)) {
            return false;
        }
        isTold = true;
        return true;
    }
}
