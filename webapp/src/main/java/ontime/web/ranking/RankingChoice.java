package ontime.web.ranking;

import java.util.Arrays;
import java.util.List;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that can be chosen.
 *
 * @param name the constant's name, which messages use
 * @param address of its page
 * @param current whether the page shows it
 */
record RankingChoice(String name, String address, boolean current) {

    /** The subject that an address names; airlines by default. */
    static RankingSubject subject(@Nullable String of) {
        return Parameters.findChoice("of", of, RankingSubject.class).orElse(RankingSubject.AIRLINES);
    }

    /** The measure that an address names; the share on time by default. */
    static RankingMeasure measure(@Nullable String by) {
        return Parameters.findChoice("by", by, RankingMeasure.class).orElse(RankingMeasure.ON_TIME_SHARE);
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
        return "/rankings?of=%s&by=%s".formatted(Parameters.wordOf(subject), Parameters.wordOf(measure));
    }
}
