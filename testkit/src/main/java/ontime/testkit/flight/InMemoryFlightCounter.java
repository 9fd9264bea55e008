package ontime.testkit.flight;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.model.count.CountField;
import ontime.model.count.CountQuestion;
import ontime.model.count.CountedFlights;
import ontime.model.count.FlightCondition;
import ontime.model.count.FlightCounter;
import ontime.model.delay.CauseMinutes;
import ontime.model.flight.Flight;
import ontime.model.publication.Publication;
import ontime.stores.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** Counts flights one by one. A version of a month is named after the month alone. It can be away. */
public final class InMemoryFlightCounter implements FlightCounter {

    private final List<Flight> flights;
    private boolean away;

    /** A server with some flights. */
    public InMemoryFlightCounter(Collection<Flight> flights) {
        this.flights = List.copyOf(flights);
    }

    /** Whether it answers from now on. */
    public void setAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public Map<YearMonth, String> find(Collection<Publication> months) {
        requireThere();
        return months.stream()
                .map(Publication::month)
                .collect(Collectors.toMap(Function.identity(), YearMonth::toString));
    }

    @Override
    public void count(Collection<String> versions, CountQuestion question, Consumer<CountedFlights> counted) {
        requireThere();
        flights.stream()
                .filter(flight -> versions.contains(month(flight)))
                .filter(flight -> meets(question.condition(), flight))
                .filter(flight ->
                        flight.arrDelay() != null || !question.fields().contains(CountField.ARR_DELAY))
                .collect(Collectors.groupingBy(flight -> question.fields().stream()
                        .map(field -> Objects.requireNonNullElse(text(field, flight), ""))
                        .toList()))
                .forEach((values, some) -> counted.accept(counted(values, some, question.minutes())));
    }

    private void requireThere() {
        if (away) {
            throw new StoreUnavailableException("the server", new IOException("connection refused"));
        }
    }

    private static String month(Flight flight) {
        return YearMonth.from(flight.flightDate()).toString();
    }

    private static @Nullable String text(CountField field, Flight flight) {
        return switch (field) {
            case MONTH -> month(flight);
            case DATE -> flight.flightDate().toString();
            case CARRIER -> flight.carrier();
            case ORIGIN -> flight.origin();
            case DEST -> flight.dest();
            case TAIL_NUM -> flight.tailNum();
            case ARR_DELAY ->
                flight.arrDelay() == null ? null : flight.arrDelay().toString();
            default -> Integer.toString(field.code(flight));
        };
    }

    private static boolean meets(FlightCondition condition, Flight flight) {
        if (condition instanceof FlightCondition.In in) {
            String value = text(in.field(), flight);
            return value != null && in.values().contains(value);
        }
        if (condition instanceof FlightCondition.Not not) {
            return !meets(not.condition(), flight);
        }
        if (condition instanceof FlightCondition.All all) {
            return all.conditions().stream().allMatch(one -> meets(one, flight));
        }
        if (condition instanceof FlightCondition.Any any) {
            return any.conditions().stream().anyMatch(one -> meets(one, flight));
        }
        FlightCondition.Between days = (FlightCondition.Between) condition;
        LocalDate from = days.from();
        LocalDate to = days.to();
        return (from == null || !flight.flightDate().isBefore(from))
                && (to == null || !flight.flightDate().isAfter(to));
    }

    private static CountedFlights counted(List<String> values, List<Flight> some, boolean minutes) {
        if (!minutes) {
            return new CountedFlights(values, some.size(), 0, 0, CauseMinutes.NONE);
        }
        return new CountedFlights(
                values,
                some.size(),
                sum(some, Flight::depDelay),
                sum(some, Flight::arrDelay),
                new CauseMinutes(
                        sum(some, Flight::carrierDelay),
                        sum(some, Flight::weatherDelay),
                        sum(some, Flight::nasDelay),
                        sum(some, Flight::securityDelay),
                        sum(some, Flight::lateAircraftDelay)));
    }

    private static long sum(List<Flight> some, Function<Flight, @Nullable Integer> minutes) {
        return some.stream()
                .map(minutes)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }
}
