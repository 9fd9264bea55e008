package ontime.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.Dimension;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.crossing.TooManyCellsException;
import ontime.crossing.loaded.LoadedFlights;
import ontime.testkit.flight.ExampleFlights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrossingAnswersTest {

    private static final Crossing BY_CARRIER = Crossing.of(FlightFilter.ALL, Dimension.CARRIER);

    private final CrossingAnswers answers = new CrossingAnswers();

    @AfterEach
    void close() {
        answers.close();
    }

    @Test
    void anAnswerIsRememberedForItsVersion() {
        LoadedFlights flights = flights("1");

        CrossingAnswer first = answers.answer(flights, BY_CARRIER);

        assertThat(answers.answer(flights, BY_CARRIER)).isSameAs(first);
        assertThat(answers.answer(flights("2"), BY_CARRIER))
                .isNotSameAs(first)
                .satisfies(answer -> assertThat(answer.version()).isEqualTo("2"));
    }

    @Test
    void aQuestionThatManyAskAtTheSameTimeIsAnsweredOnce() {
        LoadedFlights flights = flights("1");
        ExecutorService visitors = Executors.newFixedThreadPool(16);
        CyclicBarrier together = new CyclicBarrier(16);

        List<CompletableFuture<CrossingAnswer>> asked = IntStream.range(0, 16)
                .mapToObj(visitor -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return answers.answer(flights, BY_CARRIER);
                        },
                        visitors))
                .toList();

        CrossingAnswer first = asked.get(0).join();
        assertThat(asked).allSatisfy(one -> assertThat(one.join()).isSameAs(first));
        visitors.shutdown();
    }

    @Test
    void severalQuestionsAreAnsweredInTheirOrder() {
        List<CrossingAnswer> all = answers.answerAll(
                flights("1"), List.of(Crossing.of(FlightFilter.ALL), BY_CARRIER, Crossing.of(FlightFilter.ALL)));

        assertThat(all).extracting(answer -> answer.cells().size()).containsExactly(1, 3, 1);
    }

    @Test
    void anAnswerWithTooManyCellsFailsAsItself() {
        Crossing question = new Crossing(List.of(Dimension.CARRIER), FlightFilter.ALL, false, 2);

        assertThatThrownBy(() -> answers.answer(flights("1"), question)).isInstanceOf(TooManyCellsException.class);
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LoadedFlights flights(String version) {
        FlightBlock block = FlightBlock.of(YearMonth.from(ExampleFlights.DAY), ExampleFlights.list());
        return LoadedFlights.of(FlightCrossings.of(version, List.of(block), List.of(), Map.of()));
    }
}
