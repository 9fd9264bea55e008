package ontime.jobs.prediction;

import java.util.EnumMap;
import java.util.Map;
import ontime.jobs.prediction.MailDelivery.Outcome;

/**
 * What became of a day's mails.
 *
 * @param sent by this run
 * @param sentBefore by runs before
 * @param refused by the mail server, for good
 * @param left that the mail server did not take this time, or that were not tried after several of those
 */
public record MailCounts(int sent, int sentBefore, int refused, int left) {

    static MailCounts of(Iterable<Outcome> outcomes) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return new MailCounts(
                counts.getOrDefault(Outcome.SENT, 0),
                counts.getOrDefault(Outcome.SENT_BEFORE, 0),
                counts.getOrDefault(Outcome.REFUSED, 0),
                counts.getOrDefault(Outcome.FAILED, 0));
    }
}
