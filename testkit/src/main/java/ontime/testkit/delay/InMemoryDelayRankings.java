package ontime.testkit.delay;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;
import ontime.stores.delay.DelayRankings;

/** Rankings of a list; passes the same contract as the real store. */
public final class InMemoryDelayRankings implements DelayRankings {

    private final List<Ranking> rankings;

    /** The rankings of a collection: one a subject. */
    public InMemoryDelayRankings(Collection<Ranking> rankings) {
        this.rankings = List.copyOf(rankings);
    }

    @Override
    public Optional<Ranking> find(RankingSubject subject) {
        return rankings.stream().filter(ranking -> ranking.subject() == subject).findFirst();
    }
}
