package ontime.local.launch;

import java.util.List;
import ontime.model.catalog.Names;
import org.bson.Document;

/** What was published, as far as the document server can tell. */
public final class MongoPublicationList {

    private MongoPublicationList() {}

    /**
     * A published month of a dataset.
     *
     * @param rows of the table that went in
     * @param version of the table that they are of
     */
    public record PublishedMonth(String dataset, String month, long rows, long version) {}

    /** Every published month; none where the server does not answer. */
    public static List<PublishedMonth> list(String uri, String database) {
        return MongoDocumentList.read(uri, database, Names.PUBLICATIONS).stream()
                .map(MongoPublicationList::month)
                .toList();
    }

    private static PublishedMonth month(Document document) {
        return new PublishedMonth(
                document.getString("Dataset"),
                document.getString("Month"),
                document.get("Rows", Number.class).longValue(),
                document.get("Version", Number.class).longValue());
    }
}
