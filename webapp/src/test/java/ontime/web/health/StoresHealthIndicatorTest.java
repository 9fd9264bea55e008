package ontime.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.stores.StoreHealth;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

final class StoresHealthIndicatorTest {

    @Test
    void manyQuestionsAtOnceAskTheStoresOnce() {
        AtomicInteger asked = new AtomicInteger();
        StoresHealthIndicator stores = new StoresHealthIndicator(List.of(() -> {
            asked.incrementAndGet();
            return StoreHealth.ofAnswering("MongoDB");
        }));

        for (int question = 0; question < 1_000; question++) {
            assertThat(stores.health().getStatus()).isEqualTo(Status.UP);
        }

        assertThat(asked).hasValueLessThan(1_000);
    }
}
