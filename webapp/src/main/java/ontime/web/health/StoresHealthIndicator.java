package ontime.web.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import ontime.stores.StoreCheck;
import ontime.stores.StoreHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while every store answers: part of {@code /actuator/health} and of readiness, not of liveness. Anyone may ask, and as
 * often as they like, so the stores are asked once a second at most.
 */
@Component("stores")
final class StoresHealthIndicator implements HealthIndicator {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final String ALL = "all";

    private final List<StoreCheck> stores;
    private final LoadingCache<String, Health> health =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> ask());

    StoresHealthIndicator(List<StoreCheck> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public Health health() {
        return health.get(ALL);
    }

    private Health ask() {
        List<StoreHealth> answers = stores.stream().map(StoreCheck::check).toList();
        boolean allAnswer = answers.stream().allMatch(StoreHealth::isAnswering);
        Health.Builder built = allAnswer ? Health.up() : Health.down();
        answers.forEach(
                answer -> built.withDetail(answer.store(), answer.trouble().orElse("answers")));
        return built.build();
    }
}
