package ontime.web.prediction;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.model.prediction.PredictionRequest;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A flight to predict, from the form or the JSON body of a request. Required fields may still be null in a form with errors.
 *
 * @param carrier airline
 * @param flightNum flight number without the airline
 * @param origin airport
 * @param dest airport
 * @param flightDate day, local to the origin
 * @param crsDepTime scheduled departure, hhmm local to the origin
 * @param crsArrTime scheduled arrival, hhmm local to the destination
 * @param depDelay departure delay in minutes, if known
 * @param tailNum tail number, if known
 */
@Schema(name = "PredictionRequest", description = "The flight to predict")
record PredictionForm(
        @Text(Kind.AIRLINE) @NotNull @Schema(description = "airline code", example = "DL") String carrier,
        @Range(min = 1, max = PredictionRequest.LARGEST_FLIGHT_NUMBER)
                @NotNull
                @Schema(
                        description = "flight number without the airline",
                        example = "640",
                        minimum = "1",
                        maximum = "9999")
                Integer flightNum,
        @Text(Kind.AIRPORT) @NotNull @Schema(description = "airport code", example = "ATL") String origin,
        @Text(Kind.AIRPORT) @NotNull @Schema(description = "airport code", example = "LGA") String dest,
        @NotNull @Schema(description = "date, local to the origin", example = "2008-01-15") LocalDate flightDate,
        @Text(Kind.TIME)
                @NotNull
                @Schema(description = "scheduled departure, hhmm local to the origin", example = "1730")
                String crsDepTime,
        @Text(Kind.TIME)
                @NotNull
                @Schema(description = "scheduled arrival, hhmm local to the destination", example = "1945")
                String crsArrTime,
        @Range(min = PredictionRequest.MOST_EARLY, max = PredictionRequest.MOST_LATE)
                @Schema(
                        description = "departure delay in minutes, if known; negative if early",
                        example = "25",
                        minimum = "-720",
                        maximum = "2880",
                        nullable = true)
                @Nullable
                Integer depDelay,
        @Text(Kind.UPPER_CASE_TAIL_NUMBER)
                @Schema(description = "tail number, if known", example = "N338AA", nullable = true)
                @Nullable
                String tailNum) {

    private static final Pattern CODE = Pattern.compile("\\w{2,3}");

    /**
     * Written out so that the annotations stay with the fields: those of a constructor's parameters are read again for each
     * request, which took ten times as long as the rest of binding.
     */
    PredictionForm(
            String carrier,
            Integer flightNum,
            String origin,
            String dest,
            LocalDate flightDate,
            String crsDepTime,
            String crsArrTime,
            @Nullable Integer depDelay,
            @Nullable String tailNum) {
        this.carrier = carrier;
        this.flightNum = flightNum;
        this.origin = origin;
        this.dest = dest;
        this.flightDate = flightDate;
        this.crsDepTime = crsDepTime;
        this.crsArrTime = crsArrTime;
        this.depDelay = depDelay;
        this.tailNum = tailNum;
    }

    /** Whether the texts name a day and a flight number or a route, but not the arrival: its time can be looked up. */
    static boolean needsSchedule(Map<String, String> texts) {
        boolean hasRoute = !isBlank(texts, "origin") && !isBlank(texts, "dest");
        return !isBlank(texts, "flightDate")
                && (hasRoute || !isBlank(texts, "flightNum"))
                && isBlank(texts, "crsArrTime");
    }

    static boolean isBlank(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "").isBlank();
    }

    /** The flight number as the form shows it: with its airline, {@code DL 1519}, unless that has to be told by its name. */
    static String number(Map<String, String> texts) {
        String carrier = texts.getOrDefault("carrier", "").strip();
        String number = texts.getOrDefault("flightNum", "").strip();
        return number.isEmpty() || !CODE.matcher(carrier).matches() ? number : carrier + " " + number;
    }

    /** Whether the texts have more than a flight number and a day. */
    static boolean hasDetails(Map<String, String> texts) {
        return Stream.of("origin", "dest", "crsDepTime", "crsArrTime", "depDelay", "tailNum")
                        .anyMatch(name -> !isBlank(texts, name))
                || (!isBlank(texts, "carrier")
                        && number(texts)
                                .equals(texts.getOrDefault("flightNum", "").strip()));
    }

    /** The request of a form without errors. */
    PredictionRequest request(UUID id, InstantSource clock) {
        return new PredictionRequest(
                id,
                carrier,
                flightNum,
                origin,
                dest,
                flightDate,
                crsDepTime,
                crsArrTime,
                depDelay,
                tailNum,
                // The precision of the store.
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
