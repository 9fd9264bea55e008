package ontime.web.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that can be chosen.
 *
 * @param name as messages name it: the constant's
 * @param address of its page
 * @param current whether it is the one that is shown
 */
record RankingChoice(String name, String address, boolean current) {

    /** What is ranked; airlines where an address does not say. */
    static RankingSubject subject(@Nullable String of) {
        return parse("of", of, RankingSubject.values(), RankingSubject.AIRLINES);
    }

    /** By what; the share on time where an address does not say. */
    static RankingMeasure measure(@Nullable String by) {
        return parse("by", by, RankingMeasure.values(), RankingMeasure.ON_TIME_SHARE);
    }

    static List<RankingChoice> subjects(RankingSubject chosen, RankingMeasure measure) {
        return Arrays.stream(RankingSubject.values())
                .map(subject -> new RankingChoice(subject.name(), address(subject, measure), subject == chosen))
                .toList();
    }

    static List<RankingChoice> measures(RankingSubject subject, RankingMeasure chosen) {
        return Arrays.stream(RankingMeasure.values())
                .map(measure -> new RankingChoice(measure.name(), address(subject, measure), measure == chosen))
                .toList();
    }

    private static String address(RankingSubject subject, RankingMeasure measure) {
        return "/rankings?of=%s&by=%s".formatted(word(subject), word(measure));
    }

    private static <T extends Enum<T>> T parse(String name, @Nullable String value, T[] all, T otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(all)
                .filter(one -> word(one).equals(value.strip()))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofBadRequest(
                        "parameter.choice",
                        name,
                        value,
                        String.join(
                                ", ",
                                Arrays.stream(all).map(RankingChoice::word).toList())));
    }

    /** {@code on-time-share}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
