package ontime.web.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.StoreUnavailableException;
import ontime.stores.publication.Publications;
import ontime.testkit.publication.SomePublications;
import ontime.web.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class PublishedValueTest {

    private static final Duration OVER_A_MINUTE = Duration.ofSeconds(61);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-21T08:00:00Z"));
    private final AtomicInteger reads = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile List<YearMonth> months = List.of(YearMonth.of(2008, 1));
    private volatile boolean down;
    private final PublishedValue<Integer> value = new PublishedValue<>(
            new LoadedDataReader(new ChangingPublications(), clock),
            this::read,
            () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));

    @Test
    void itIsReadOnceForAPublication() {
        assertThat(value.get()).isEqualTo(1);
        assertThat(value.get()).isEqualTo(1);
    }

    @Test
    void itIsReadAgainOnceSomethingElseIsPublished() {
        for (int month = 1; month <= 12; month++) {
            months = List.of(YearMonth.of(2008, month));
            clock.move(Duration.ofSeconds(4));

            assertThat(value.get()).isEqualTo(month);
            assertThat(value.get()).isEqualTo(month);
        }
    }

    @Test
    void whileOneRequestReadsAgainTheOthersUseTheOldValue() {
        value.get();
        clock.move(OVER_A_MINUTE);
        gate = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(value::get);
        await().until(() -> reads.get() == 2);

        assertThat(value.get()).isEqualTo(1);
        gate.countDown();
        assertThat(first.join()).isEqualTo(2);
        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void ifTheStoreFailsTheValueStaysAndTheLogSaysSoOnceAMinute(CapturedOutput log) {
        value.get();
        down = true;
        clock.move(OVER_A_MINUTE);

        assertThat(value.get()).isEqualTo(1);
        assertThat(value.get()).isEqualTo(1);
        assertThat(log.getAll().split("Kept a value that could not be refreshed", -1))
                .hasSize(2);

        down = false;
        clock.move(OVER_A_MINUTE);
        assertThat(value.get()).isEqualTo(3);
    }

    @Test
    void theFirstReadFailsWithTheStore() {
        down = true;

        assertThatThrownBy(value::get).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void beforeAnythingIsPublishedItIsNotKept() {
        months = List.of();

        assertThat(value.get()).isEqualTo(1);
        assertThat(value.get()).isEqualTo(2);
    }

    private int read() {
        int read = reads.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (down) {
            throw new StoreUnavailableException("the store", new IOException("refused"));
        }
        return read;
    }

    private final class ChangingPublications implements Publications {

        @Override
        public Optional<Publication> find(StoredDataset dataset, YearMonth month) {
            return Optional.empty();
        }

        @Override
        public List<Publication> list(StoredDataset dataset) {
            return List.of();
        }

        @Override
        public List<Publication> listAll() {
            return SomePublications.list(months.toArray(YearMonth[]::new));
        }
    }
}
