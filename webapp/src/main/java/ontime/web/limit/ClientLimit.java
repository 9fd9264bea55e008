package ontime.web.limit;

import java.time.Duration;
import java.util.function.ToLongFunction;
import ontime.web.error.ProblemException;

/** Limits the requests of one client, so that no client takes the capacity of all. {@link ClientLimits} makes them. */
public final class ClientLimit {

    private final int most;
    private final Duration within;
    private final String code;
    private final ToLongFunction<String> counted;

    /**
     * A limit.
     *
     * @param most requests of one client
     * @param within the time from the first of them
     * @param code of the error message; its argument is the limit
     * @param counted counts a request of a client, and says how many there were in the time
     */
    ClientLimit(int most, Duration within, String code, ToLongFunction<String> counted) {
        this.most = most;
        this.within = within;
        this.code = code;
        this.counted = counted;
    }

    /**
     * Counts a request.
     *
     * @param client its network address
     * @throws ProblemException 429 if the client has reached the limit
     */
    public void count(String client) {
        if (counted.applyAsLong(ClientAddress.client(client)) > most) {
            throw ProblemException.ofTooManyRequests(code, within, most);
        }
    }
}
