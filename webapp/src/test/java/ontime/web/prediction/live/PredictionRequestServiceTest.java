package ontime.web.prediction.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.model.settings.Settings;
import ontime.stores.StoreUnavailableException;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;
import ontime.testkit.prediction.SomePredictions;
import ontime.testkit.store.InMemoryStore;
import ontime.web.MovedClock;
import org.junit.jupiter.api.Test;

class PredictionRequestServiceTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final PredictionRequests requests = new PredictionRequests(new InMemoryStore());
    private final PredictionAnswers predictions = new PredictionAnswers(new InMemoryStore());
    private final Topic topic = new Topic();
    private final MovedClock clock = new MovedClock(SomePredictions.NOW);
    private final PredictionRequestService service = new PredictionRequestService(
            requests,
            predictions,
            topic,
            listener -> {},
            new Settings.Predictions(3, 100, 100, 90),
            new PredictionEvents(Runnable::run),
            clock);

    @Test
    void whatNobodyAnswersIsSentAgainAfterHalfAMinuteAndThenAfterTwiceTheTime() {
        PredictionRequest request = service.ask(SomePredictions.request(UUID.randomUUID()));

        clock.move(HALF_A_MINUTE.minusSeconds(1));
        service.sendAgain();
        assertThat(topic.sent).as("not yet").hasSize(1);

        clock.move(Duration.ofSeconds(1));
        service.sendAgain();
        service.sendAgain();
        assertThat(topic.sent).as("once").containsExactly(request, request);

        clock.move(HALF_A_MINUTE);
        service.sendAgain();
        assertThat(topic.sent).as("later").hasSize(2);

        clock.move(HALF_A_MINUTE);
        service.sendAgain();
        assertThat(topic.sent).hasSize(3);
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaitingForAnHour() {
        service.ask(SomePredictions.request(UUID.randomUUID()));
        clock.move(Duration.ofHours(-1));
        service.sendAgain();

        clock.move(HALF_A_MINUTE);
        service.sendAgain();

        assertThat(topic.sent).hasSize(2);
    }

    @Test
    void itIsNotSentForEver() {
        service.ask(SomePredictions.request(UUID.randomUUID()));

        for (int look = 0; look < 100; look++) {
            clock.move(A_DAY);
            service.sendAgain();
        }

        assertThat(topic.sent).hasSize(WaitingRequests.MOST_TIMES);
    }

    @Test
    void whatWasAnsweredWhileNobodyListenedIsToldAndNotSentAgain() {
        List<PredictionAnswer> told = new ArrayList<>();
        PredictionRequest request = service.ask(SomePredictions.request(UUID.randomUUID()));
        predictions.addAbsent(List.of(SomePredictions.late(request.id())));

        clock.move(A_DAY);
        service.sendAgain();

        assertThat(topic.sent).hasSize(1);
        service.whenAnswered(request.id(), told::add);
        assertThat(service.find(request.id())).contains(SomePredictions.late(request.id()));
    }

    @Test
    void whatWasAskedBeforeARestartIsSentAgainWhenSomebodyLooksForIt() {
        PredictionRequest old = requests.addIfAbsent(SomePredictions.request(UUID.randomUUID()));
        clock.move(HALF_A_MINUTE);

        service.expect(old);
        service.expect(old);
        service.sendAgain();

        assertThat(topic.sent).containsExactly(old);
    }

    @Test
    void aBrokerThatIsAwayIsNotAskedOverAndOver() {
        service.ask(SomePredictions.request(UUID.randomUUID()));
        topic.away = true;
        clock.move(HALF_A_MINUTE);

        service.sendAgain();
        service.sendAgain();
        assertThat(topic.tries).isEqualTo(2);

        topic.away = false;
        clock.move(HALF_A_MINUTE.multipliedBy(2));
        service.sendAgain();
        assertThat(topic.sent).hasSize(2);
    }

    @Test
    void aRequestThatCouldNotBeSentDoesNotCountAsWaiting() {
        topic.away = true;
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> service.ask(SomePredictions.request(UUID.randomUUID())))
                    .isInstanceOf(StoreUnavailableException.class);
        }

        clock.move(A_DAY);
        topic.away = false;
        service.sendAgain();

        assertThat(topic.sent).isEmpty();
    }

    private static final class Topic implements RequestTopic {

        private final List<PredictionRequest> sent = new ArrayList<>();
        private boolean away;
        private int tries;

        @Override
        public void send(PredictionRequest request) {
            tries++;
            if (away) {
                throw new StoreUnavailableException("the broker", new IOException("refused"));
            }
            sent.add(request);
        }
    }
}
