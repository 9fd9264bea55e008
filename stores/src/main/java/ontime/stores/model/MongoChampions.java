package ontime.stores.model;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.Names;
import ontime.model.learning.Champion;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import org.bson.Document;

/** Champions in MongoDB: a document a model's name, so that a promotion is one write. */
public final class MongoChampions implements Champions {

    private static final String ID = "_id";
    private static final String VERSIONS = "Versions";
    private static final String SINCE = "Since";

    private final MongoConnection connection;

    /** The champions of a database. */
    public MongoChampions(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Champion> find(String name) {
        return connection.find(Names.CHAMPIONS, name).map(MongoChampions::champion);
    }

    @Override
    public List<Champion> list() {
        return connection.list(Names.CHAMPIONS).stream()
                .map(MongoChampions::champion)
                .sorted(Comparator.comparing(Champion::name))
                .toList();
    }

    @Override
    public void put(Champion champion) {
        Document document = new Document(ID, champion.name())
                .append(VERSIONS, champion.versions())
                .append(SINCE, Date.from(champion.since()));
        new MongoSink(connection).replaceAll(Names.CHAMPIONS, List.of(document).iterator());
    }

    private static Champion champion(Document document) {
        return new Champion(
                document.getString(ID),
                document.getList(VERSIONS, Integer.class),
                document.getDate(SINCE).toInstant());
    }
}
