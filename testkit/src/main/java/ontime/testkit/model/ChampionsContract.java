package ontime.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ontime.model.learning.Champion;
import ontime.stores.model.Champions;
import org.junit.jupiter.api.Test;

/** The contract of {@link Champions}. A store's test says how to open an empty one. */
public abstract class ChampionsContract {

    private static final Instant NOW = Instant.parse("2008-03-01T10:15:30Z");

    /** A store that holds nothing. */
    protected abstract Champions open();

    @Test
    void aChampionIsFoundByItsModelsName() {
        Champions champions = open();
        Champion champion = new Champion("late_before_departure", List.of(1, 3), NOW);

        champions.put(champion);

        assertThat(champions.find("late_before_departure")).contains(champion);
        assertThat(champions.find("late_at_departure")).isEmpty();
        assertThat(champions.list()).containsExactly(champion);
    }

    @Test
    void aPromotionTakesTheOldOnesPlace() {
        Champions champions = open();
        Champion first = new Champion("late_before_departure", List.of(1), NOW);

        champions.put(first);
        champions.put(first.promote(2, NOW));

        assertThat(champions.list()).extracting(Champion::version).containsExactly(2);
    }
}
