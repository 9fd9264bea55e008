package ontime.web.airplane;

import ontime.model.airplane.FlownAirplane;
import ontime.web.error.ProblemException;
import ontime.web.flight.TailNumbers;
import org.springframework.stereotype.Component;

/** Airplanes by what people type for their tail numbers. */
@Component
final class AirplaneDirectory {

    private static final int LONGEST = 100;

    private final TailNumbers tailNumbers;

    AirplaneDirectory(TailNumbers tailNumbers) {
        this.tailNumbers = tailNumbers;
    }

    /** The airplane; 404 naming it where no loaded flight has it, 400 where it can be no tail number. */
    FlownAirplane get(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw ProblemException.ofBadRequest("parameter.tooLong", "tailNum", text, LONGEST);
        }
        return tailNumbers.find(text).orElseThrow(() -> ProblemException.ofNotFound("airplane.unknown", text));
    }
}
