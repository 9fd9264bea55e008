package ontime.web.prediction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ontime.model.flight.BtsTime;
import ontime.stores.flight.search.ScheduledFlight;
import ontime.web.prediction.live.PredictionAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request as it was typed or sent. Only {@link PredictionFormReader} knows whether it makes sense.
 *
 * @param carrier airline
 * @param flightNum flight number without the airline
 * @param origin airport
 * @param dest airport
 * @param flightDate day local to the origin
 * @param crsDepTime scheduled departure, local to the origin
 * @param crsArrTime scheduled arrival, local to the destination
 * @param depDelay departure delay in minutes, where it is known
 * @param tailNum tail number, where it is known
 */
@Schema(name = "PredictionRequest", description = "The flight to predict")
record PredictionForm(
        @Schema(description = "airline code", example = "DL", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                String carrier,
        @Schema(
                        description = "flight number without the airline",
                        example = "640",
                        type = "integer",
                        minimum = "1",
                        maximum = "9999",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable
                String flightNum,
        @Schema(description = "airport code", example = "ATL", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                String origin,
        @Schema(description = "airport code", example = "LGA", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                String dest,
        @Schema(
                        description = "date, local to the origin",
                        example = "2008-01-15",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable
                String flightDate,
        @Schema(
                        description = "scheduled departure, hhmm local to the origin",
                        example = "1730",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable
                String crsDepTime,
        @Schema(
                        description = "scheduled arrival, hhmm local to the destination",
                        example = "1945",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable
                String crsArrTime,
        @Schema(
                        description = "departure delay in minutes, if known; negative if early",
                        example = "25",
                        type = "integer",
                        minimum = "-720",
                        maximum = "2880",
                        nullable = true)
                @Nullable
                String depDelay,
        @Schema(description = "tail number, if known", example = "N338AA", nullable = true) @Nullable String tailNum) {

    /** Whether it names a route and a day, and leaves it to us when the flight arrives. */
    boolean asksForSchedule() {
        return Stream.of(origin, dest, flightDate).allMatch(PredictionForm::isGiven) && !isGiven(crsArrTime);
    }

    /** Whether it means one flight, not any of a route. */
    boolean namesFlight() {
        return isGiven(carrier) && isGiven(flightNum);
    }

    /** The same as a flight is scheduled; what was said of its airplane stays. */
    PredictionForm with(ScheduledFlight flight) {
        return new PredictionForm(
                flight.carrier(),
                Integer.toString(flight.flightNum()),
                flight.origin(),
                flight.dest(),
                flightDate,
                BtsTime.display(flight.crsDepTime()),
                BtsTime.display(flight.crsArrTime()),
                depDelay,
                isGiven(tailNum) ? tailNum : flight.tailNum());
    }

    /** The address of a form that asks about a flight as scheduled on a day. */
    public String addressOf(ScheduledFlight flight, LocalDate day) {
        return new PredictionForm(
                        flight.carrier(),
                        Integer.toString(flight.flightNum()),
                        flight.origin(),
                        flight.dest(),
                        day.toString(),
                        flight.crsDepTime(),
                        null,
                        null,
                        null)
                .address(PredictionAddresses.PREDICT);
    }

    /** The form at an address, filled in with what is given. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, @Nullable String> values = values();
        values.forEach((name, value) -> {
            if (isGiven(value)) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.fragment("flight").encode().buildAndExpand(values).toUriString();
    }

    /** What it says, by field, in the form's order. */
    Map<String, @Nullable String> values() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("carrier", carrier);
        values.put("flightNum", flightNum);
        values.put("origin", origin);
        values.put("dest", dest);
        values.put("flightDate", flightDate);
        values.put("crsDepTime", crsDepTime);
        values.put("crsArrTime", crsArrTime);
        values.put("depDelay", depDelay);
        values.put("tailNum", tailNum);
        return values;
    }

    static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
