package ontime.jobs.prediction;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.jobs.prediction.MailDelivery.Outcome;
import ontime.mail.Mail;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.BatchAnswer;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.Subscriptions;

/**
 * Tells those who watch flights what models say of them, by one mail a day and address. Nobody is told who has unsubscribed,
 * and nothing is sent of a day without a prediction.
 */
final class PredictionMailsJob {

    /** After so many mails in a row that the server did not take, it is away: the others need not find out. */
    private static final int FAILURES_IN_A_ROW = 3;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Subscriptions subscriptions;
    private final DayLetters letters;
    private final MailDelivery delivery;
    private final Pause pause;

    PredictionMailsJob(Subscriptions subscriptions, DayLetters letters, MailDelivery delivery, Pause pause) {
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.delivery = delivery;
        this.pause = pause;
    }

    /**
     * Sends a day's mails that were not sent before.
     *
     * @param requested the day's flights
     * @param answered what is said of them
     */
    MailCounts run(LocalDate day, List<RequestedFlight> requested, List<BatchAnswer> answered) {
        SortedMap<String, List<ToldFlight>> open = told(requested, answered);
        List<Outcome> outcomes = new ArrayList<>();
        while (!open.isEmpty()) {
            open = deliverAll(day, open, outcomes);
            if (!open.isEmpty()) {
                await();
            }
        }
        return MailCounts.of(outcomes);
    }

    /** Delivers all mails but those that another run is busy with: these are left over. */
    private SortedMap<String, List<ToldFlight>> deliverAll(
            LocalDate day, SortedMap<String, List<ToldFlight>> open, List<Outcome> outcomes) {
        SortedMap<String, List<ToldFlight>> busy = new TreeMap<>();
        int failures = 0;
        for (Map.Entry<String, List<ToldFlight>> next : open.entrySet()) {
            Optional<Outcome> outcome = failures < FAILURES_IN_A_ROW
                    ? deliver(day, next.getKey(), next.getValue())
                    : Optional.of(Outcome.FAILED);
            if (outcome.filter(Outcome.BUSY::equals).isPresent()) {
                busy.put(next.getKey(), next.getValue());
            } else {
                outcome.ifPresent(outcomes::add);
                failures = outcome.filter(Outcome.FAILED::equals).isPresent() ? failures + 1 : 0;
            }
        }
        return busy;
    }

    private static SortedMap<String, List<ToldFlight>> told(
            List<RequestedFlight> requested, List<BatchAnswer> answered) {
        Map<UUID, RequestedFlight> byId = requested.stream()
                .collect(Collectors.toMap(flight -> flight.request().id(), Function.identity()));
        SortedMap<String, List<ToldFlight>> told = new TreeMap<>();
        answered.stream().sorted(BatchAnswer.BY_DEPARTURE).forEach(answer -> {
            Optional<RequestedFlight> flight =
                    Optional.ofNullable(byId.get(answer.request().id()));
            flight.flatMap(watched -> ToldFlight.find(watched, answer))
                    .ifPresent(said -> flight.orElseThrow().subscriptions().forEach(id -> told.computeIfAbsent(
                                    id, none -> new ArrayList<>())
                            .add(said)));
        });
        return told;
    }

    /** Empty where nobody is to be told any more. */
    private Optional<Outcome> deliver(LocalDate day, String id, List<ToldFlight> flights) {
        return subscriptions.find(id).filter(Subscription::isConfirmed).flatMap(subscription -> subscription
                .findAddress()
                .map(to -> delivery.deliver(day, id, () -> mail(day, subscription, to, flights))));
    }

    private Mail mail(LocalDate day, Subscription subscription, MailAddress to, List<ToldFlight> flights) {
        return letters.write(day, subscription, to, flights);
    }

    private void await() {
        try {
            pause.await(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another run sends mails", e);
        }
    }
}
