package ontime.web.connection;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a question about a connection. Required fields may still be null in a form with errors.
 *
 * @param incoming airline and number of the first flight
 * @param outgoing airline and number of the second flight
 * @param date on which the first flight departs, local to its origin
 * @param airport between the flights; needed only if they meet at several
 * @param minimum minutes that the traveller needs between the gates; that of the settings if null
 */
record ConnectionForm(
        @Text(Kind.WORDS)
                @NotNull
                @Parameter(description = "airline and number of the flight that arrives", example = "DL 1519")
                String incoming,
        @Text(Kind.WORDS)
                @NotNull
                @Parameter(
                        description =
                                "airline and number of the flight that departs: the first one within 12 hours after the arrival",
                        example = "DL 640")
                String outgoing,
        @NotNull
                @Parameter(
                        description = "day on which the incoming flight departs, local to its origin",
                        example = "2008-01-15")
                LocalDate date,
        @Text(Kind.AIRPORT)
                @Parameter(
                        description =
                                "code, city or name of the airport between the flights; needed only if they meet at several",
                        example = "ATL")
                @Nullable
                String airport,
        @Range(min = 1, max = MOST_MINUTES)
                @Parameter(
                        description = "minutes that the traveler needs from gate to gate, 1 to 240; 30 by default",
                        example = "30")
                @Nullable
                Integer minimum) {

    static final String INCOMING = "incoming";
    static final String OUTGOING = "outgoing";
    static final String DATE = "date";
    static final String AIRPORT = "airport";
    static final String MINIMUM = "minimum";

    /** Nobody needs longer to change within an airport. */
    static final int MOST_MINUTES = 240;
}
