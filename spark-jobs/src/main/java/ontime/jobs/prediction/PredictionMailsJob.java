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
 * Emails predictions to people who watch flights: one email per day and address. People who unsubscribed get none, and
 * neither does anyone without a predicted flight that day.
 */
final class PredictionMailsJob {

    /** After this many failures in a row the server counts as down, and the remaining emails are not attempted. */
    private static final int FAILURES_IN_A_ROW = 3;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Subscriptions subscriptions;
    private final DailyEmails emails;
    private final MailDelivery delivery;
    private final Pause pause;

    PredictionMailsJob(Subscriptions subscriptions, DailyEmails emails, MailDelivery delivery, Pause pause) {
        this.subscriptions = subscriptions;
        this.emails = emails;
        this.delivery = delivery;
        this.pause = pause;
    }

    /**
     * Sends the emails of a day that were not sent before.
     *
     * @param requested the day's flights
     * @param answered their predictions
     */
    MailCounts run(LocalDate day, List<RequestedFlight> requested, List<BatchAnswer> answered) {
        SortedMap<String, List<WatchedPrediction>> open = bySubscription(requested, answered);
        List<Outcome> outcomes = new ArrayList<>();
        while (!open.isEmpty()) {
            open = deliverAll(day, open, outcomes);
            if (!open.isEmpty()) {
                await();
            }
        }
        return MailCounts.of(outcomes);
    }

    /** Delivers all emails, and returns the ones that another run is sending. */
    private SortedMap<String, List<WatchedPrediction>> deliverAll(
            LocalDate day, SortedMap<String, List<WatchedPrediction>> open, List<Outcome> outcomes) {
        SortedMap<String, List<WatchedPrediction>> busy = new TreeMap<>();
        int failures = 0;
        for (Map.Entry<String, List<WatchedPrediction>> next : open.entrySet()) {
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

    private static SortedMap<String, List<WatchedPrediction>> bySubscription(
            List<RequestedFlight> requested, List<BatchAnswer> answered) {
        Map<UUID, RequestedFlight> byId = requested.stream()
                .collect(Collectors.toMap(flight -> flight.request().id(), Function.identity()));
        SortedMap<String, List<WatchedPrediction>> bySubscription = new TreeMap<>();
        answered.stream().sorted(BatchAnswer.BY_DEPARTURE).forEach(answer -> {
            Optional<RequestedFlight> flight =
                    Optional.ofNullable(byId.get(answer.request().id()));
            flight.flatMap(watched -> WatchedPrediction.find(watched, answer))
                    .ifPresent(
                            prediction -> flight.orElseThrow().subscriptions().forEach(id -> bySubscription
                                    .computeIfAbsent(id, none -> new ArrayList<>())
                                    .add(prediction)));
        });
        return bySubscription;
    }

    /** Empty if the subscription has ended. */
    private Optional<Outcome> deliver(LocalDate day, String id, List<WatchedPrediction> flights) {
        return subscriptions.find(id).filter(Subscription::isConfirmed).flatMap(subscription -> subscription
                .findAddress()
                .map(to -> delivery.deliver(day, id, () -> mail(day, subscription, to, flights))));
    }

    private Mail mail(LocalDate day, Subscription subscription, MailAddress to, List<WatchedPrediction> flights) {
        return emails.write(day, subscription, to, flights);
    }

    private void await() {
        try {
            pause.await(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another run sends emails", e);
        }
    }
}
