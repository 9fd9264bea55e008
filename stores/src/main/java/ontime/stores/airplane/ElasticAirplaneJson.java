package ontime.stores.airplane;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.airplane.FlownAirplane;
import org.jspecify.annotations.Nullable;

/** An airplane in the index as JSON, and the way back. */
final class ElasticAirplaneJson {

    private ElasticAirplaneJson() {}

    static byte[] bytes(FlownAirplane airplane) {
        AirplaneEntry entry = AirplaneEntry.of(airplane);
        AirplaneWords words = AirplaneWords.of(airplane);
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, ElasticAirplaneField.TAIL_NUM, entry.tailNum());
        add(json, ElasticAirplaneField.MANUFACTURER, entry.manufacturer());
        add(json, ElasticAirplaneField.MODEL, entry.model());
        add(json, ElasticAirplaneField.OWNER, entry.owner());
        add(json, ElasticAirplaneField.OWNER_STATE, entry.ownerState());
        add(json, ElasticAirplaneField.SERIAL_NUMBER, entry.serialNumber());
        add(json, ElasticAirplaneField.ENGINE_MANUFACTURER, entry.engineManufacturer());
        add(json, ElasticAirplaneField.ENGINE_MODEL, entry.engineModel());
        add(json, ElasticAirplaneField.TAIL_NUM_WORDS, String.join(" ", words.tailNum()));
        add(json, ElasticAirplaneField.MANUFACTURER_WORDS, String.join(" ", words.manufacturer()));
        add(json, ElasticAirplaneField.MODEL_WORDS, String.join(" ", words.model()));
        add(json, ElasticAirplaneField.OWNER_WORDS, String.join(" ", words.owner()));
        add(json, ElasticAirplaneField.ENGINE_WORDS, String.join(" ", words.engine()));
        if (entry.year() != null) {
            json.add(ElasticAirplaneField.YEAR.storedName(), entry.year());
        }
        JsonArrayBuilder carriers = Json.createArrayBuilder(entry.carriers());
        return json.add(ElasticAirplaneField.CARRIERS.storedName(), carriers)
                .add(ElasticAirplaneField.FLIGHTS.storedName(), entry.flights())
                .add(ElasticAirplaneField.DOUBTFUL.storedName(), entry.doubtful())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static AirplaneEntry entry(JsonObject json) {
        String year = ElasticAirplaneField.YEAR.storedName();
        List<String> carriers =
                json.getJsonArray(ElasticAirplaneField.CARRIERS.storedName()).getValuesAs(JsonString::getString);
        return new AirplaneEntry(
                json.getString(ElasticAirplaneField.TAIL_NUM.storedName()),
                text(json, ElasticAirplaneField.MANUFACTURER),
                text(json, ElasticAirplaneField.MODEL),
                json.containsKey(year) ? (Integer) json.getInt(year) : null,
                text(json, ElasticAirplaneField.OWNER),
                text(json, ElasticAirplaneField.OWNER_STATE),
                text(json, ElasticAirplaneField.SERIAL_NUMBER),
                text(json, ElasticAirplaneField.ENGINE_MANUFACTURER),
                text(json, ElasticAirplaneField.ENGINE_MODEL),
                carriers,
                json.getJsonNumber(ElasticAirplaneField.FLIGHTS.storedName()).longValueExact(),
                json.getBoolean(ElasticAirplaneField.DOUBTFUL.storedName()));
    }

    private static void add(JsonObjectBuilder json, ElasticAirplaneField field, @Nullable String value) {
        if (value != null) {
            json.add(field.storedName(), value);
        }
    }

    private static @Nullable String text(JsonObject json, ElasticAirplaneField field) {
        return json.getString(field.storedName(), null);
    }
}
