package ontime.stores.airport;

import java.time.ZoneId;
import ontime.model.airport.Airport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of {@code airports}. */
public final class AirportDocuments {

    private static final String ID = "_id";
    private static final String NAME = "Name";
    private static final String CITY = "City";
    private static final String STATE = "State";
    private static final String LATITUDE = "Latitude";
    private static final String LONGITUDE = "Longitude";
    private static final String TIME_ZONE = "TimeZone";

    private AirportDocuments() {}

    /** An airport's document; a zone that no source gives is left out. */
    public static Document of(Airport airport) {
        Document document = new Document(ID, airport.code())
                .append(NAME, airport.name())
                .append(CITY, airport.city())
                .append(STATE, airport.state())
                .append(LATITUDE, airport.latitude())
                .append(LONGITUDE, airport.longitude());
        ZoneId zone = airport.timeZone();
        return zone == null ? document : document.append(TIME_ZONE, zone.getId());
    }

    static Airport airport(Document document) {
        return new Airport(
                document.getString(ID),
                document.getString(NAME),
                document.getString(CITY),
                document.getString(STATE),
                document.getDouble(LATITUDE),
                document.getDouble(LONGITUDE),
                zone(document));
    }

    private static @Nullable ZoneId zone(Document document) {
        String zone = document.getString(TIME_ZONE);
        return zone == null ? null : ZoneId.of(zone);
    }
}
