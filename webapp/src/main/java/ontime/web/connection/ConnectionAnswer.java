package ontime.web.connection;

import io.swagger.v3.oas.annotations.media.Schema;
import ontime.model.connection.ConnectionVerdict;
import org.jspecify.annotations.Nullable;

/**
 * The chance to make a connection.
 *
 * @param airport between the flights
 * @param minutesBetween scheduled, from gate to gate
 * @param minimumMinutes that the traveller needs of them
 * @param probability of making it, 0 to 1
 * @param verdict the same in a word
 * @param incoming the flight that arrives
 * @param outgoing the flight that departs
 * @param next the flight after the outgoing one; null if its airline has none until the end of the next day
 * @param sameFlight whether both have one number: usually that is one airplane, which travellers do not change
 * @param outcome what happened; null if the flights are not loaded
 */
@Schema(name = "Connection")
record ConnectionAnswer(
        String airport,
        int minutesBetween,
        int minimumMinutes,
        double probability,
        ConnectionVerdict verdict,
        ConnectedFlight incoming,
        ConnectedFlight outgoing,
        @Nullable NextFlight next,
        boolean sameFlight,
        @Nullable ConnectionOutcome outcome) {}
