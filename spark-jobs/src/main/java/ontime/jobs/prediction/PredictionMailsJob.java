package ontime.jobs.prediction;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.jobs.collect.Pause;
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
        Deque<Map.Entry<String, List<ToldFlight>>> open =
                new ArrayDeque<>(told(requested, answered).entrySet());
        List<Outcome> outcomes = new ArrayList<>();
        int failures = 0;
        int busy = 0;
        while (!open.isEmpty() && failures < FAILURES_IN_A_ROW) {
            Map.Entry<String, List<ToldFlight>> next = open.removeFirst();
            Optional<Outcome> outcome = deliver(day, next.getKey(), next.getValue());
            if (outcome.filter(Outcome.BUSY::equals).isPresent()) {
                open.addLast(next);
                busy++;
            } else {
                outcome.ifPresent(outcomes::add);
                failures = outcome.filter(Outcome.FAILED::equals).isPresent() ? failures + 1 : 0;
                busy = 0;
            }
            if (busy > 0 && busy == open.size()) {
                await();
                busy = 0;
            }
        }
        open.forEach(untried -> outcomes.add(Outcome.FAILED));
        return MailCounts.of(outcomes);
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
