package ontime.stores.delay;

import java.util.Optional;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** The best and worst airlines, airports, routes and times over all loaded months. */
public final class DelayRankings {

    private final DocumentStore store;

    /** The rankings of a store. */
    public DelayRankings(DocumentStore store) {
        this.store = store;
    }

    /** A ranking; empty if nothing is loaded. */
    public Optional<Ranking> find(RankingSubject subject) {
        return store.find(StoreCatalog.DELAY_RANKINGS, StoreCatalog.rankingId(subject));
    }
}
