package ontime.stores.airplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.airplane.FlownAirplane;

/** Converts airplanes of the index to JSON and back: the entry in a result, and the words to search. */
final class ElasticAirplaneJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(new FieldNames())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Names components as {@link ElasticAirplaneField} does. */
    private static final class FieldNames extends PropertyNamingStrategies.UpperCamelCaseStrategy {

        private static final long serialVersionUID = 1;

        @Override
        public String translate(String component) {
            return component.equals("year") ? ElasticAirplaneField.YEAR.storedName() : super.translate(component);
        }
    }

    private ElasticAirplaneJson() {}

    static byte[] bytes(FlownAirplane airplane) {
        AirplaneWords words = AirplaneWords.of(airplane);
        ObjectNode json = JSON.valueToTree(AirplaneEntry.of(airplane));
        add(json, ElasticAirplaneField.TAIL_NUM_WORDS, words.tailNum());
        add(json, ElasticAirplaneField.MANUFACTURER_WORDS, words.manufacturer());
        add(json, ElasticAirplaneField.MODEL_WORDS, words.model());
        add(json, ElasticAirplaneField.OWNER_WORDS, words.owner());
        add(json, ElasticAirplaneField.ENGINE_WORDS, words.engine());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ObjectNode json, ElasticAirplaneField field, List<String> words) {
        json.put(field.storedName(), String.join(" ", words));
    }

    static AirplaneEntry entry(JsonObject json) {
        try {
            return JSON.readValue(json.toString(), AirplaneEntry.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
