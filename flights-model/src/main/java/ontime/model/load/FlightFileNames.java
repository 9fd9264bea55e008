package ontime.model.load;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which files may hold flights, by their names. */
public final class FlightFileNames {

    private static final Pattern CSV = Pattern.compile(".*\\.(csv|txt|asc)(\\.(gz|bz2|xz|zst))?");
    private static final Pattern LOADABLE_ARCHIVE = Pattern.compile(".*\\.(zip|tar|tgz|gz|bz2|xz|zst)");
    private static final Pattern OTHER_ARCHIVE = Pattern.compile(".*\\.(7z|rar)");

    private FlightFileNames() {}

    /** Whether a file is a CSV, plain or compressed. */
    public static boolean isCsv(String name) {
        return matches(CSV, name);
    }

    /** Whether a file of a folder is loaded: a CSV, or an archive that may have one. */
    public static boolean isLoadable(String name) {
        return isCsv(name) || matches(LOADABLE_ARCHIVE, name);
    }

    /** Whether a file may hold flights, even if it must be unpacked first. */
    public static boolean mayHoldFlights(String name) {
        return isLoadable(name) || matches(OTHER_ARCHIVE, name);
    }

    private static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
