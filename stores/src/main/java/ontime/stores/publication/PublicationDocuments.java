package ontime.stores.publication;

import java.time.YearMonth;
import java.util.Date;
import ontime.model.publication.Publication;
import org.bson.Document;

/** The documents of {@code publications}. */
final class PublicationDocuments {

    private static final String ID = "_id";
    private static final String DATASET = "Dataset";
    private static final String MONTH = "Month";
    private static final String VERSION = "Version";
    private static final String ROWS = "Rows";
    private static final String DOCUMENTS = "Documents";
    private static final String PUBLISHED_AT = "PublishedAt";
    private static final String DEMONSTRATION = "Demonstration";

    private PublicationDocuments() {}

    /** {@code flights_by_month/2008-01}. */
    static String id(String dataset, YearMonth month) {
        return dataset + "/" + month;
    }

    static Document of(Publication publication) {
        return new Document(ID, id(publication.dataset(), publication.month()))
                .append(DATASET, publication.dataset())
                .append(MONTH, publication.month().toString())
                .append(VERSION, publication.version())
                .append(ROWS, publication.rows())
                .append(DOCUMENTS, publication.documents())
                .append(PUBLISHED_AT, Date.from(publication.publishedAt()))
                .append(DEMONSTRATION, publication.demonstration());
    }

    static Publication publication(Document document) {
        return new Publication(
                document.getString(DATASET),
                YearMonth.parse(document.getString(MONTH)),
                number(document, VERSION),
                number(document, ROWS),
                number(document, DOCUMENTS),
                document.getDate(PUBLISHED_AT).toInstant(),
                document.getBoolean(DEMONSTRATION));
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}
