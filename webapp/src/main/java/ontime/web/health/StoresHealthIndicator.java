package ontime.web.health;

import java.util.List;
import ontime.stores.StoreCheck;
import ontime.stores.StoreHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while every store answers: part of {@code /actuator/health} and of readiness, not of liveness. */
@Component("stores")
final class StoresHealthIndicator implements HealthIndicator {

    private final List<StoreCheck> stores;

    StoresHealthIndicator(List<StoreCheck> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public Health health() {
        List<StoreHealth> answers = stores.stream().map(StoreCheck::check).toList();
        boolean allAnswer = answers.stream().allMatch(StoreHealth::isAnswering);
        Health.Builder health = allAnswer ? Health.up() : Health.down();
        answers.forEach(
                answer -> health.withDetail(answer.store(), answer.trouble().orElse("answers")));
        return health.build();
    }
}
