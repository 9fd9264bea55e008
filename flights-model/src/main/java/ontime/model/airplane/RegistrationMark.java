package ontime.model.airplane;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * US registration marks: N, then one to five digits and letters, the first no zero, at most two letters, at the end, and
 * never I or O.
 */
public final class RegistrationMark {

    private static final Pattern MARK = Pattern.compile("N[1-9](\\d{0,4}|\\d{0,3}[A-HJ-NP-Z]|\\d{0,2}[A-HJ-NP-Z]{2})");

    private RegistrationMark() {}

    /**
     * The mark of a tail number as airlines report it: with its N, which some leave out, in capital letters. Empty where it
     * is none, as {@code 80009E}: such an airplane keeps the name it flew under, and has no facts.
     */
    public static Optional<String> find(String tailNum) {
        String capitals = tailNum.strip().toUpperCase(Locale.ROOT);
        String mark = capitals.startsWith("N") ? capitals : "N" + capitals;
        return MARK.matcher(mark).matches() ? Optional.of(mark) : Optional.empty();
    }
}
