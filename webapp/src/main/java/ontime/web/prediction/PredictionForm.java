package ontime.web.prediction;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
@Schema(name = "PredictionRequest", description = "a flight whose delay is to be predicted")
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
                        description = "day local to the origin",
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
                        description = "departure delay in minutes where it is known, early is negative",
                        example = "25",
                        type = "integer",
                        minimum = "-60",
                        maximum = "2880",
                        nullable = true)
                @Nullable
                String depDelay,
        @Schema(description = "tail number where it is known", example = "N338AA", nullable = true) @Nullable
                String tailNum) {}
