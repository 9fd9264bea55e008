package ontime.local.launch;

import java.util.List;
import ontime.model.catalog.Names;
import ontime.model.learning.Champion;
import org.bson.Document;

/** Which versions of models serve, as far as the document server can tell. */
final class MongoChampionList {

    private MongoChampionList() {}

    /** Every champion; none where the server does not answer. */
    static List<Champion> list(String uri, String database) {
        return MongoDocumentList.read(uri, database, Names.CHAMPIONS).stream()
                .map(MongoChampionList::champion)
                .toList();
    }

    private static Champion champion(Document document) {
        return new Champion(
                document.getString("_id"),
                document.getList("Versions", Integer.class),
                document.getDate("Since").toInstant());
    }
}
