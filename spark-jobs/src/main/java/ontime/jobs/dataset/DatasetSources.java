package ontime.jobs.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.catalog.Names;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import org.bson.Document;

/** Remembers what a dataset of all months together was made from, so that it is made again only from something else. */
final class DatasetSources {

    private static final String MADE_FROM = "MadeFrom";
    private static final int DIGITS = 12;

    private final MongoConnection connection;

    DatasetSources(MongoConnection connection) {
        this.connection = connection;
    }

    /** Whether a dataset was last made from this. */
    boolean isMadeFrom(StoredDataset dataset, String origin) {
        return connection
                .find(Names.ORIGINS, dataset.datasetName())
                .filter(document -> origin.equals(document.getString(MADE_FROM)))
                .isPresent();
    }

    /** Says that a dataset was made from this; comes after it was. */
    void put(StoredDataset dataset, String origin) {
        Document document = new Document(MonthDocuments.ID, dataset.datasetName()).append(MADE_FROM, origin);
        new MongoSink(connection).replaceAll(Names.ORIGINS, List.of(document).iterator());
    }

    /** A short name for something long: small letters and digits. */
    static String digest(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
