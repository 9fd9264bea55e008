package ontime.local.launch;

import java.util.List;
import ontime.model.catalog.Names;
import ontime.model.server.MongoServer;
import org.bson.Document;

/** Reads the published months from the document server. */
public final class MongoPublicationList {

    private MongoPublicationList() {}

    /**
     * A published month of a dataset.
     *
     * @param rows the rows that were published
     * @param version the version of the table that they are from
     */
    public record PublishedMonth(String dataset, String month, long rows, long version) {}

    /** Every published month; none if the server does not answer. */
    public static List<PublishedMonth> list(MongoServer server, String database) {
        return MongoDocumentList.read(server, database, Names.PUBLICATIONS).stream()
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
