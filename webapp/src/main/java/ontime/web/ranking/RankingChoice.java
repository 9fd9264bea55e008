package ontime.web.ranking;

import java.util.Arrays;
import java.util.List;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;
import ontime.web.parameter.Choices;

/**
 * A ranking that can be chosen.
 *
 * @param name the constant's name, which messages use
 * @param address of its page
 * @param current whether the page shows it
 */
record RankingChoice(String name, String address, boolean current) {

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
        return "/rankings?of=%s&by=%s".formatted(Choices.wordOf(subject), Choices.wordOf(measure));
    }
}
