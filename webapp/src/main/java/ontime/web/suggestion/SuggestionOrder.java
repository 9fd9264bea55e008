package ontime.web.suggestion;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import ontime.web.name.TypedName;

/** Orders what fits a typed text: a code before a name, a beginning before a middle, and a typo last. */
final class SuggestionOrder {

    private static final int MOST = 8;
    private static final int TYPO = 1000;

    private SuggestionOrder() {}

    /**
     * The few that fit best; names with a typo only where nothing else fits.
     *
     * @param code of a candidate
     * @param names of a candidate, the most telling first
     */
    static <T> List<T> best(
            List<T> candidates, String typed, Function<T, String> code, Function<T, List<String>> names) {
        List<Ranked<T>> ranked = candidates.stream()
                .map(candidate -> rank(candidate, typed, code.apply(candidate), names.apply(candidate)))
                .flatMap(Optional::stream)
                .sorted(Comparator.<Ranked<T>>comparingInt(Ranked::rank).thenComparing(Ranked::code))
                .toList();
        boolean onlyTypos = ranked.stream().allMatch(one -> one.rank() >= TYPO);
        return ranked.stream()
                .filter(one -> onlyTypos || one.rank() < TYPO)
                .limit(MOST)
                .map(Ranked::candidate)
                .toList();
    }

    private record Ranked<T>(T candidate, String code, int rank) {}

    private static <T> Optional<Ranked<T>> rank(T candidate, String typed, String code, List<String> names) {
        if (code.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Ranked<>(candidate, code, code.length() - typed.length()));
        }
        TypedName name = TypedName.of(typed);
        for (int i = 0; i < names.size(); i++) {
            if (name.isIn(names.get(i))) {
                return Optional.of(new Ranked<>(candidate, code, 10 * (i + 1) + place(name, names.get(i))));
            }
        }
        return names.stream().anyMatch(name::isNearly)
                ? Optional.of(new Ranked<>(candidate, code, TYPO))
                : Optional.empty();
    }

    private static int place(TypedName typed, String name) {
        if (typed.begins(name)) {
            return 0;
        }
        return typed.beginsWordOf(name) ? 1 : 2;
    }
}
