package ontime.stores.airline;

import ontime.model.airline.Airline;
import org.bson.Document;

/** The documents of {@code airlines}. */
public final class AirlineDocuments {

    private static final String ID = "_id";
    private static final String NAME = "Name";
    private static final String COUNTRY = "Country";
    private static final String CALLSIGN = "Callsign";

    private AirlineDocuments() {}

    /** An airline's document. */
    public static Document of(Airline airline) {
        Document document = new Document(ID, airline.code()).append(NAME, airline.name());
        if (airline.country() != null) {
            document.append(COUNTRY, airline.country());
        }
        if (airline.callsign() != null) {
            document.append(CALLSIGN, airline.callsign());
        }
        return document;
    }

    static Airline airline(Document document) {
        return new Airline(
                document.getString(ID),
                document.getString(NAME),
                document.getString(COUNTRY),
                document.getString(CALLSIGN));
    }
}
