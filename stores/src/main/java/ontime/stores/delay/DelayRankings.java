package ontime.stores.delay;

import java.util.Optional;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;

/** The best and worst airlines, airports, routes and times over all loaded months. */
public interface DelayRankings {

    /**
     * A ranking; empty where nothing is loaded.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<Ranking> find(RankingSubject subject);
}
