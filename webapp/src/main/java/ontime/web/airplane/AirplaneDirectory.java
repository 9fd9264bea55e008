package ontime.web.airplane;

import java.util.Locale;
import java.util.Optional;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.RegistrationMark;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import org.springframework.stereotype.Component;

/** Airplanes by what people type: the tail number as flown, in small letters, or without its N. */
@Component
final class AirplaneDirectory {

    private static final int LONGEST = 10;

    private final DocumentStore store;

    AirplaneDirectory(DocumentStore store) {
        this.store = store;
    }

    /** The airplane; 404 naming it where no loaded flight has it, 400 where it can be no tail number. */
    FlownAirplane get(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            throw ProblemException.ofBadRequest("parameter.tooLong", "tailNum", text, LONGEST);
        }
        return find(text)
                .or(() -> find(text.toUpperCase(Locale.ROOT)))
                .or(() -> RegistrationMark.find(text).flatMap(this::find))
                .or(() -> withoutItsN(text).flatMap(this::find))
                .orElseThrow(() -> ProblemException.ofNotFound("airplane.unknown", text));
    }

    private Optional<FlownAirplane> find(String tailNum) {
        return store.find(StoreCatalog.AIRPLANES, tailNum);
    }

    /** Some airlines report tail numbers without the N. */
    private static Optional<String> withoutItsN(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT))
                .filter(mark -> mark.startsWith("N") && mark.length() > 1)
                .map(mark -> mark.substring(1));
    }
}
