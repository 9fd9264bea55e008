package ontime.jobs.prediction;

import java.util.EnumMap;
import java.util.Map;
import ontime.jobs.prediction.MailDelivery.Outcome;

/**
 * How many of a day's emails were sent.
 *
 * @param sent by this run
 * @param sentBefore by earlier runs
 * @param refused by the mail server, permanently
 * @param left not accepted by the mail server this time, or not attempted after several such failures
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
