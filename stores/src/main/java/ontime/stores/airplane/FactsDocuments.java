package ontime.stores.airplane;

import ontime.model.airplane.AircraftKind;
import ontime.model.airplane.Airplane;
import ontime.model.airplane.AirplaneSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The part of an airplane's document that holds its facts. What no source says is left out. */
final class FactsDocuments {

    private static final String TAIL_NUM = "TailNum";
    private static final String MANUFACTURER = "Manufacturer";
    private static final String MODEL = "Model";
    private static final String YEAR = "ManufacturerYear";
    private static final String OWNER = "Owner";
    private static final String OWNER_STATE = "OwnerState";
    private static final String OWNER_AS_OF = "OwnerAsOf";
    private static final String SERIAL_NUMBER = "SerialNumber";
    private static final String KIND = "Kind";
    private static final String ENGINE_MANUFACTURER = "EngineManufacturer";
    private static final String ENGINE_MODEL = "EngineModel";
    private static final String ENGINE_TYPE = "EngineType";
    private static final String ENGINES = "Engines";
    private static final String SEATS = "Seats";
    private static final String AS_OF = "AsOf";
    private static final String SOURCES = "Sources";

    private FactsDocuments() {}

    static Document of(Airplane facts) {
        Document document = new Document(TAIL_NUM, facts.tailNum());
        append(document, MANUFACTURER, facts.manufacturer());
        append(document, MODEL, facts.model());
        append(document, YEAR, facts.year());
        append(document, OWNER, facts.owner());
        append(document, OWNER_STATE, facts.ownerState());
        append(document, OWNER_AS_OF, facts.ownerAsOf());
        append(document, SERIAL_NUMBER, facts.serialNumber());
        append(document, KIND, facts.kind() == null ? null : facts.kind().name());
        append(document, ENGINE_MANUFACTURER, facts.engineManufacturer());
        append(document, ENGINE_MODEL, facts.engineModel());
        append(document, ENGINE_TYPE, facts.engineType());
        append(document, ENGINES, facts.engines());
        append(document, SEATS, facts.seats());
        return document.append(AS_OF, facts.asOf())
                .append(
                        SOURCES,
                        facts.sources().stream().map(AirplaneSource::name).toList());
    }

    static Airplane facts(Document document) {
        @Nullable String kind = document.getString(KIND);
        return new Airplane(
                document.getString(TAIL_NUM),
                document.getString(MANUFACTURER),
                document.getString(MODEL),
                document.getInteger(YEAR),
                document.getString(OWNER),
                document.getString(OWNER_STATE),
                document.getInteger(OWNER_AS_OF),
                document.getString(SERIAL_NUMBER),
                kind == null ? null : AircraftKind.valueOf(kind),
                document.getString(ENGINE_MANUFACTURER),
                document.getString(ENGINE_MODEL),
                document.getString(ENGINE_TYPE),
                document.getInteger(ENGINES),
                document.getInteger(SEATS),
                document.getInteger(AS_OF),
                document.getList(SOURCES, String.class).stream()
                        .map(AirplaneSource::valueOf)
                        .toList());
    }

    private static void append(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }
}
