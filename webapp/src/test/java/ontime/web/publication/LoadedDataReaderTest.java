package ontime.web.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.publication.Publications;
import ontime.testkit.publication.SomePublications;
import ontime.web.MovedClock;
import org.junit.jupiter.api.Test;

final class LoadedDataReaderTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-21T08:00:00Z"));
    private final HeldPublications publications = new HeldPublications();
    private final LoadedDataReader reader = new LoadedDataReader(publications, clock);

    @Test
    void withinASecondTheStoreIsAskedOnce() {
        assertThat(reader.get().months()).containsExactly(JANUARY);
        publications.months = List.of(JANUARY, FEBRUARY);

        assertThat(reader.get().months()).containsExactly(JANUARY);
        clock.move(Duration.ofMillis(1_100));
        assertThat(reader.get().months()).containsExactly(JANUARY, FEBRUARY);
        assertThat(publications.reads).hasValue(2);
    }

    @Test
    void whileOneRequestReadsAgainTheOthersGoOn() {
        reader.get();
        publications.months = List.of(JANUARY, FEBRUARY);
        clock.move(Duration.ofMillis(1_100));
        publications.gate = new CountDownLatch(1);
        CompletableFuture<LoadedData> first = CompletableFuture.supplyAsync(reader::get);
        await().until(() -> publications.reads.get() == 2);

        assertThat(reader.get().months()).containsExactly(JANUARY);
        publications.gate.countDown();
        assertThat(first.join().months()).containsExactly(JANUARY, FEBRUARY);
        assertThat(publications.reads).hasValue(2);
    }

    @Test
    void whatIsOldIsWaitedFor() {
        reader.get();
        publications.months = List.of();
        clock.move(Duration.ofMinutes(1));

        assertThat(reader.get().isAny()).isFalse();
    }

    @Test
    void aClockThatJumpsAnHourKeepsNothingOldForAnHour() {
        for (Duration jump : List.of(Duration.ofHours(-1), Duration.ofHours(1))) {
            publications.months = List.of(JANUARY);
            clock.move(Duration.ofSeconds(4));
            reader.get();
            clock.move(jump);
            publications.months = List.of(JANUARY, FEBRUARY);
            reader.get();
            clock.move(Duration.ofMillis(1_100));

            assertThat(reader.get().months()).containsExactly(JANUARY, FEBRUARY);
        }
    }

    private static final class HeldPublications implements Publications {

        private final AtomicInteger reads = new AtomicInteger();
        private volatile List<YearMonth> months = List.of(JANUARY);
        private volatile CountDownLatch gate = new CountDownLatch(0);

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
            reads.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return SomePublications.list(months.toArray(YearMonth[]::new));
        }
    }
}
