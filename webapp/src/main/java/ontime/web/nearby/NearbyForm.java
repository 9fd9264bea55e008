package ontime.web.nearby;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a question about the flights near a place: either an airport, or a latitude and a longitude; either
 * dates, or a range of dates.
 *
 * @param airport code, city or name of the airport in the center
 * @param lat degrees north of the center
 * @param lon degrees east of the center
 * @param radiusKm in kilometers; {@link NearbyQuestion#USUAL_RADIUS_KM} if null
 * @param dates days of departure
 * @param from first day of departure, instead of dates
 * @param to last day of departure, instead of dates
 * @param carrier airline; every airline if null
 * @param compareTo what to compare with; a week earlier if null
 */
record NearbyForm(
        @Text(Kind.AIRPORT) @Nullable String airport,
        @Text(Kind.LATITUDE) @Schema(type = "number", minimum = "-90", maximum = "90") @Nullable String lat,
        @Text(Kind.LONGITUDE) @Schema(type = "number", minimum = "-180", maximum = "180") @Nullable String lon,
        @Range(min = 1, max = NearbyQuestion.MAX_RADIUS_KM) @Nullable Integer radiusKm,
        @Nullable List<LocalDate> dates,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Text(Kind.AIRLINE) @Nullable String carrier,
        @Nullable ComparedPeriod compareTo) {}
