package ontime.web.subscription;

import java.util.Optional;
import java.util.OptionalInt;
import ontime.stores.StoreUnavailableException;
import ontime.stores.flight.search.FlightQuery;
import ontime.web.error.FieldProblems;
import ontime.web.flight.FlightCounts;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Finds flight numbers that none of the loaded flights has, such as a mistyped one: their watches get no email, ever. */
@Component
final class WatchedNumbers {

    private final FlightCounts counts;

    WatchedNumbers(FlightCounts counts) {
        this.counts = counts;
    }

    /** Adds a problem to a form if flights are loaded, but none of this airline and number on any route. */
    void check(BindingResult form) {
        if (FieldProblems.value(form, "carrier") instanceof String carrier
                && FieldProblems.value(form, "flightNum") instanceof Integer flightNum
                && isUnknown(carrier, flightNum)) {
            FieldProblems.add(form, "flightNum", flightNum, "subscription.neverFlew", carrier);
        }
    }

    private boolean isUnknown(String carrier, int flightNum) {
        FlightQuery ofNumber = new FlightQuery(
                Optional.of(carrier),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(flightNum));
        try {
            return counts.count(ofNumber) == 0 && counts.count(FlightQuery.ofAll()) > 0;
        } catch (StoreUnavailableException e) {
            // A watch needs no search.
            return false;
        }
    }
}
