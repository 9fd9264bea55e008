package ontime.model.airplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ontime.model.csv.BrokenCsvException;

/**
 * {@code faa_tail_number_inquiry.jsonl}: a JSON object a line, as the FAA's inquiry page answered for the tail numbers of
 * 2015.
 */
final class FaaInquiry {

    private FaaInquiry() {}

    static List<Airplane> read(Path file, Predicate<String> wanted) {
        List<Airplane> airplanes = new ArrayList<>();
        int line = 0;
        for (String text : lines(file)) {
            line++;
            if (!text.isBlank()) {
                Map<String, String> values = values(file, line, text);
                RegistrationMark.find(values.getOrDefault("TailNum", ""))
                        .filter(wanted)
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

    private static Map<String, String> values(Path file, int line, String text) {
        try {
            return FlatJson.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BrokenCsvException(file.toString(), line, String.valueOf(e.getMessage()), e);
        }
    }

    private static Airplane airplane(String mark, Map<String, String> values) {
        return new Airplane(
                mark,
                SourceText.text(values.get("manufacturer")),
                SourceText.text(values.get("model")),
                SourceText.year(values.get("mfr_year")),
                SourceText.text(values.get("owner")),
                SourceText.text(values.get("owner_state")),
                SourceText.text(values.get("owner")) == null
                        ? null
                        : AirplaneSource.FAA_INQUIRY.findYear().orElseThrow(),
                SourceText.text(values.get("serial_number")),
                null,
                SourceText.text(values.get("engine_manufacturer")),
                SourceText.text(values.get("engine_model")),
                null,
                null,
                null,
                AirplaneSource.FAA_INQUIRY.findYear().orElseThrow(),
                List.of(AirplaneSource.FAA_INQUIRY));
    }
}
