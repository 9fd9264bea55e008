package ontime.web.prediction.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

/** Two web applications on the same store and the same topics. */
class TwoWebApplicationsTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Topics topics = new Topics();
    private final MovedClock clock = new MovedClock(SomePredictions.NOW);
    private final PredictionRequestService one = open();
    private final PredictionRequestService other = open();

    @Test
    void aClientMayAskOneAndListenToTheOther() {
        PredictionRequest request = one.ask(SomePredictions.request(UUID.randomUUID()));
        List<PredictionAnswer> told = new ArrayList<>();
        other.whenAnswered(request.id(), told::add);

        topics.answer(SomePredictions.late(request.id()));

        assertThat(told).containsExactly(SomePredictions.late(request.id()));
        assertThat(one.waiting()).isZero();
        assertThat(other.find(request.id())).contains(SomePredictions.late(request.id()));
    }

    @Test
    void whatIsRepeatedAtTheOtherIsTheSameRequest() {
        PredictionRequest request = SomePredictions.request(UUID.randomUUID());
        one.ask(request);
        topics.answer(SomePredictions.late(request.id()));

        assertThat(other.ask(request)).isEqualTo(request);

        assertThat(topics.sent).containsExactly(request);
        assertThat(other.waiting()).isZero();
    }

    @Test
    void whatOneThatDiedStoredAndDidNotSendTheOtherSends() {
        PredictionRequest request = SomePredictions.request(UUID.randomUUID());
        topics.away = true;
        assertThatThrownBy(() -> one.ask(request)).isInstanceOf(StoreUnavailableException.class);
        topics.away = false;

        other.ask(request);

        assertThat(topics.sent).containsExactly(request);
    }

    @Test
    void whatOneThatDiedSentTheOtherSendsAgainForWhoLooksForIt() {
        PredictionRequest request = one.ask(SomePredictions.request(UUID.randomUUID()));
        other.expect(request);
        clock.move(Duration.ofSeconds(30));

        other.sendAgain();

        assertThat(topics.sent).containsExactly(request, request);
    }

    private PredictionRequestService open() {
        PredictionRequestService service = new PredictionRequestService(
                new PredictionRequests(store),
                new PredictionAnswers(store),
                topics,
                topics,
                new Settings.Predictions(3, 100, 100, 90).of(2),
                new PredictionEvents(Runnable::run),
                clock);
        service.followAnswers();
        return service;
    }

    /** The topics of both. */
    private static final class Topics implements RequestTopic, AnswerTopic {

        private final List<PredictionRequest> sent = new ArrayList<>();
        private final List<Consumer<PredictionAnswer>> listeners = new ArrayList<>();
        private boolean away;

        @Override
        public void send(PredictionRequest request) {
            if (away) {
                throw new StoreUnavailableException("the broker", new IOException("connection refused"));
            }
            sent.add(request);
        }

        @Override
        public void follow(Consumer<PredictionAnswer> listener) {
            listeners.add(listener);
        }

        void answer(PredictionAnswer answer) {
            listeners.forEach(listener -> listener.accept(answer));
        }
    }
}
