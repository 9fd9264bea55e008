package ontime.stores.airline;

import ontime.model.airline.Airline;
import org.bson.Document;

/** The documents of {@code airlines}. */
public final class AirlineDocuments {

    private static final String ID = "_id";
    private static final String NAME = "Name";

    private AirlineDocuments() {}

    /** An airline's document. */
    public static Document of(Airline airline) {
        return new Document(ID, airline.code()).append(NAME, airline.name());
    }

    static Airline airline(Document document) {
        return new Airline(document.getString(ID), document.getString(NAME));
    }
}
