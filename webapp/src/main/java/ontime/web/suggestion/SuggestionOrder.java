package ontime.web.suggestion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Orders matches of a typed text: codes before names, matches at the start before others. */
final class SuggestionOrder {

    private static final int MOST = 8;

    private SuggestionOrder() {}

    /**
     * The best matches.
     *
     * @param code of a candidate
     * @param names of a candidate, the most important first
     */
    static <T> List<T> best(
            List<T> candidates, String typed, Function<T, String> code, Function<T, List<String>> names) {
        String text = typed.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .map(candidate -> rank(candidate, text, code, names))
                .flatMap(Optional::stream)
                .sorted(Comparator.<Ranked<T>>comparingInt(Ranked::rank).thenComparing(Ranked::code))
                .limit(MOST)
                .map(Ranked::candidate)
                .toList();
    }

    private record Ranked<T>(T candidate, String code, int rank) {}

    private static <T> Optional<Ranked<T>> rank(
            T candidate, String text, Function<T, String> code, Function<T, List<String>> names) {
        String own = code.apply(candidate);
        if (own.toLowerCase(Locale.ROOT).startsWith(text)) {
            return Optional.of(new Ranked<>(candidate, own, own.length() - text.length()));
        }
        List<String> named = names.apply(candidate);
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i).toLowerCase(Locale.ROOT);
            if (name.contains(text)) {
                return Optional.of(new Ranked<>(candidate, own, 10 * (i + 1) + place(name, text)));
            }
        }
        return Optional.empty();
    }

    private static int place(String name, String text) {
        if (name.startsWith(text)) {
            return 0;
        }
        return Arrays.stream(name.split("[\\s,/-]+")).anyMatch(word -> word.startsWith(text)) ? 1 : 2;
    }
}
