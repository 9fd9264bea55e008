package ontime.testkit.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;
import ontime.stores.delay.DelayRankings;
import org.junit.jupiter.api.Test;

/** The contract of {@link DelayRankings}. A store's test says how to open one that holds some rankings, and no others. */
public abstract class DelayRankingsContract {

    /** A store that holds these rankings only. */
    protected abstract DelayRankings open(Collection<Ranking> rankings);

    @Test
    void everyRankingComesBackAsItWasStored() {
        DelayRankings rankings = open(SomeDelayRankings.list());

        for (Ranking ranking : SomeDelayRankings.list()) {
            assertThat(rankings.find(ranking.subject())).contains(ranking);
        }
    }

    @Test
    void whatIsNotRankedHasNoRanking() {
        assertThat(open(List.of()).find(RankingSubject.ROUTES)).isEmpty();
    }
}
