package ontime.model.count;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import ontime.model.publication.Publication;

/**
 * A server that counts the flights of published months. It keeps each version of a month apart, and a version that is
 * replaced stays until a later load, so that all questions of a request are about the same flights.
 */
public interface FlightCounter {

    /**
     * Finds what the server holds of some publications.
     *
     * @param months publications of the flights, at most one of each month
     * @return the name of each version, by month
     * @throws RuntimeException the server's own, if it does not answer or does not hold one of these versions
     */
    Map<YearMonth, String> find(Collection<Publication> months);

    /**
     * Counts flights.
     *
     * @param versions as {@link #find} named them
     * @param counted is given each combination of values that has flights, in any order; it may throw to end the count
     * @throws RuntimeException the server's own, if it does not answer
     */
    void count(Collection<String> versions, CountQuestion question, Consumer<CountedFlights> counted);
}
