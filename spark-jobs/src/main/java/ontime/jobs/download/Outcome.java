package ontime.jobs.download;

import java.util.Locale;

/**
 * What came of one file.
 *
 * @param name of the file
 * @param result in a word
 * @param bytes that it took: of the file in place, where it came; 0 where nothing changed
 * @param message why, where that is not plain; may be empty
 */
public record Outcome(String name, Result result, long bytes, String message) {

    /** What came of a file, in a word. */
    public enum Result {
        /** It was not here. */
        NEW,
        /** It is here, and is what is published. */
        UNCHANGED,
        /** Another version is published now, and it is here. */
        REPUBLISHED,
        /** It was damaged or gone here, and was taken again. */
        RESTORED,
        /** It is not published. */
        MISSING,
        /** It did not come; what was here before still is. */
        FAILED;

        /** As it is printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
