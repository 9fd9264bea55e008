package ontime.stores.delay;

import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;
import ontime.stores.MongoConnection;

/** Rankings in MongoDB: a document each. */
public final class MongoDelayRankings implements DelayRankings {

    private final MongoConnection connection;

    /** The rankings of a database. */
    public MongoDelayRankings(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Ranking> find(RankingSubject subject) {
        return connection
                .find(StoredDataset.DELAY_RANKINGS.datasetName(), DelayRankingDocuments.id(subject))
                .map(document -> DelayRankingDocuments.ranking(subject, document));
    }
}
