package ontime.model.airplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import ontime.model.csv.BrokenCsvException;
import ontime.model.json.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * {@code faa_tail_number_inquiry.jsonl}: a JSON object a line, as the FAA's inquiry page answered for the tail numbers of
 * 2015.
 */
final class FaaInquiry {

    private FaaInquiry() {}

    static List<Airplane> read(Path file, Predicate<String> isNeeded) {
        List<Airplane> airplanes = new ArrayList<>();
        int line = 0;
        for (String text : lines(file)) {
            line++;
            if (!text.isBlank()) {
                ObjectNode values = values(file, line, text);
                RegistrationMark.find(values.path("TailNum").asText())
                        .filter(isNeeded)
                        .ifPresent(mark -> airplanes.add(airplane(mark, values)));
            }
        }
        return airplanes;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BrokenCsvException(file.toString(), 0, "cannot be read: " + e, e);
        }
    }

    private static ObjectNode values(Path file, int line, String text) {
        try {
            return StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new BrokenCsvException(file.toString(), line, String.valueOf(e.getMessage()), e);
        }
    }

    private static Airplane airplane(String mark, ObjectNode values) {
        int asOf = AirplaneSource.FAA_INQUIRY.findYear().orElseThrow();
        String owner = text(values, "owner");
        return new Airplane(
                mark,
                text(values, "manufacturer"),
                text(values, "model"),
                SourceText.year(text(values, "mfr_year")),
                owner,
                text(values, "owner_state"),
                owner == null ? null : (Integer) asOf,
                text(values, "serial_number"),
                null,
                text(values, "engine_manufacturer"),
                text(values, "engine_model"),
                null,
                null,
                null,
                asOf,
                List.of(AirplaneSource.FAA_INQUIRY));
    }

    private static @Nullable String text(ObjectNode values, String name) {
        return SourceText.text(values.path(name).asText(null));
    }
}
