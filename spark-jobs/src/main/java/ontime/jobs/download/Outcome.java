package ontime.jobs.download;

import java.util.Locale;

/**
 * The result for one file.
 *
 * @param name of the file
 * @param result of the file
 * @param bytes length of the downloaded file; 0 if nothing changed
 * @param message the reason; may be empty
 */
public record Outcome(String name, Result result, long bytes, String message) {

    /** The kinds of results. */
    public enum Result {
        /** The file was downloaded for the first time. */
        NEW,
        /** The existing file is what is published. */
        UNCHANGED,
        /** Another version was published, and was downloaded. */
        REPUBLISHED,
        /** The existing file was damaged or gone, and was downloaded again. */
        RESTORED,
        /** The file is not published. */
        MISSING,
        /** The download failed. An existing file was kept. */
        FAILED;

        /** The word that is printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
