package ontime.web.flight;

import ontime.web.error.FieldProblems;
import org.springframework.validation.BindingResult;

/** Checks that the fields of a form that name a flight agree with each other. */
public final class FlightFields {

    private FlightFields() {}

    /** Adds a problem if a form names the same airport twice. */
    public static void checkAirports(BindingResult form) {
        Object dest = FieldProblems.value(form, "dest");
        if (dest != null && dest.equals(FieldProblems.value(form, "origin"))) {
            FieldProblems.add(form, "dest", dest, "predict.sameAirport");
        }
    }
}
