package ontime.web.name;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A name as a person types it: accents, capital letters and punctuation do not count, "Saint" is "St." and "Airlines" is
 * "Air Lines".
 */
public final class TypedName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A shorter word with another letter is another word. */
    private static final int SHORTEST_WITH_TYPO = 4;

    private static final int SHORTEST_WITH_TWO_TYPOS = 7;

    /** Fewer letters, such as those of "la s", are found in too many names. */
    private static final int SHORTEST_WITHOUT_BLANKS = 5;

    /** The few thousand names of a publication, so that they are not converted again at each letter that people type. */
    private static final LoadingCache<String, String> NAMES =
            Caffeine.newBuilder().maximumSize(10_000).build(TypedName::plain);

    private static final LevenshteinDistance ONE_TYPO = new LevenshteinDistance(1);

    private final String plain;

    private TypedName(String plain) {
        this.plain = plain;
    }

    /** What a person typed. */
    public static TypedName of(String typed) {
        return new TypedName(plain(typed));
    }

    /** Whether it has a letter or a digit. */
    public boolean isAny() {
        return !plain.isEmpty();
    }

    /** Whether it is a whole name. */
    public boolean is(String name) {
        return NAMES.get(name).equals(plain);
    }

    /** Whether it is a part of a name, or words of it with other blanks between: "La Guardia" in "LaGuardia". */
    public boolean isIn(String name) {
        String known = NAMES.get(name);
        return !plain.isEmpty() && (known.contains(plain) || isInWithoutBlanks(known));
    }

    private boolean isInWithoutBlanks(String known) {
        String joined = plain.replace(" ", "");
        return joined.length() >= SHORTEST_WITHOUT_BLANKS
                && IntStream.range(0, known.length())
                        .filter(place -> place == 0 || known.charAt(place - 1) == ' ')
                        .anyMatch(word -> known.substring(word).replace(" ", "").startsWith(joined));
    }

    /** Whether a name begins with it. */
    public boolean begins(String name) {
        return NAMES.get(name).startsWith(plain);
    }

    /** Whether a word of a name begins with it. */
    public boolean beginsWordOf(String name) {
        return (" " + NAMES.get(name)).contains(" " + plain);
    }

    /** Whether each of its words begins a word of the name, with one letter wrong, missing or too many at most. */
    public boolean isNearly(String name) {
        String[] words = NAMES.get(name).split(" ");
        return !plain.isEmpty()
                && Arrays.stream(plain.split(" "))
                        .allMatch(typed -> Arrays.stream(words).anyMatch(word -> beginsNearly(word, typed)));
    }

    /** Whether it is a whole name with one letter wrong, missing or too many, or two letters in a longer name. */
    public boolean isAlmost(String name) {
        int letters = Math.min(NAMES.get(name).length(), plain.length());
        int typos = new LevenshteinDistance(2).apply(NAMES.get(name), plain);
        return typos > 0 && letters >= SHORTEST_WITH_TYPO && (typos == 1 || letters >= SHORTEST_WITH_TWO_TYPOS);
    }

    private static boolean beginsNearly(String word, String typed) {
        if (word.startsWith(typed)) {
            return true;
        }
        // The word may not be typed to its end yet.
        return typed.length() >= SHORTEST_WITH_TYPO
                && Stream.of(typed.length() - 1, typed.length(), typed.length() + 1)
                        .filter(length -> length <= word.length())
                        .anyMatch(length -> ONE_TYPO.apply(word.substring(0, length), typed) >= 0);
    }

    private static String plain(String name) {
        String letters =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String words = BETWEEN_WORDS
                .matcher(letters.toLowerCase(Locale.ROOT).replace("'", ""))
                .replaceAll(" ")
                .strip();
        return (" " + words + " ")
                .replace(" saint ", " st ")
                .replace(" fort ", " ft ")
                .replace(" mount ", " mt ")
                .replace(" air line", " airline")
                .strip();
    }
}
