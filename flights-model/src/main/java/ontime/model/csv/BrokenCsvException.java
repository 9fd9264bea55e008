package ontime.model.csv;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A malformed file. The message names the file, the line and the error. */
public final class BrokenCsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param source the file's name, as the user gave it
     * @param line counted from 1; 0 for the file as a whole
     * @param reason what is wrong
     * @param cause what was thrown, if anything was
     */
    public BrokenCsvException(String source, int line, String reason, @Nullable Throwable cause) {
        super(
                line == 0
                        ? "%s: %s".formatted(source, reason)
                        : String.format(Locale.ROOT, "%s, line %d: %s", source, line, reason),
                cause);
    }
}
