package ontime.web.prediction.reason;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.crossing.Crossing;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.model.flight.DayPart;
import ontime.model.flight.Flight;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.StoreUnavailableException;
import ontime.stores.flight.search.DaySchedule;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.Schedules;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.flight.FlightRow;
import ontime.web.flight.FlightRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds how the requested flight did on other days, and on its own day if that is loaded. */
@Component
public final class OwnRecordFinder {

    private static final Logger LOG = LoggerFactory.getLogger(OwnRecordFinder.class);

    /** The newest flights of a number: more than half a year of daily flights. */
    private static final PageRequest NEWEST = new PageRequest(1, PageRequest.MAX_SIZE);

    private final FlightSearch search;
    private final Schedules schedules;
    private final PublishedCrossings published;
    private final CrossingAnswers answers;
    private final FlightRows rows;

    OwnRecordFinder(
            FlightSearch search,
            Schedules schedules,
            PublishedCrossings published,
            CrossingAnswers answers,
            FlightRows rows) {
        this.search = search;
        this.schedules = schedules;
        this.published = published;
        this.answers = answers;
        this.rows = rows;
    }

    /** The record of a flight; empty while the store with the flights does not answer: a prediction is shown without it. */
    public Optional<OwnRecord> find(PredictionRequest asked) {
        try {
            return Optional.of(new OwnRecord(
                    ofNumber(asked).orElse(null),
                    ofItsTime(asked).orElse(null),
                    part(asked),
                    outcome(asked).orElse(null),
                    scheduleDay(asked).orElse(null)));
        } catch (StoreUnavailableException e) {
            LOG.warn("The record of {} {} is left out: {}", asked.carrier(), asked.flightNum(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<PastFlights> ofNumber(PredictionRequest asked) {
        FlightQuery newest =
                FlightQuery.ofNumber(asked).refined(Optional.empty(), Optional.empty(), FlightOrder.NEWEST);
        List<Flight> others = search.find(newest, NEWEST).flights().stream()
                .filter(flight -> !flight.flightDate().equals(asked.flightDate()))
                .toList();
        return PastFlights.of(others);
    }

    private Optional<PastFlights> ofItsTime(PredictionRequest asked) {
        FlightFilter filter = FlightFilter.ALL
                .with(Dimension.CARRIER, asked.carrier())
                .with(Dimension.ORIGIN, asked.origin())
                .with(Dimension.DEST, asked.dest())
                .with(Dimension.WEEKDAY, word(asked.flightDate().getDayOfWeek()))
                .with(Dimension.PART_OF_DAY, word(part(asked)));
        return answers.answer(published.get(), Crossing.of(filter)).cells().stream()
                .findFirst()
                .flatMap(PastFlights::of);
    }

    private Optional<FlightRow> outcome(PredictionRequest asked) {
        List<Flight> flown = search.find(FlightQuery.ofNumber(asked).on(asked.flightDate()), NEWEST)
                .flights();
        return flown.stream()
                .filter(flight -> flight.crsDepTime().equals(asked.crsDepTime()))
                .findFirst()
                .or(() -> flown.stream().findFirst())
                .map(rows::of);
    }

    private Optional<LocalDate> scheduleDay(PredictionRequest asked) {
        DaySchedule schedule = schedules.find(new ScheduleQuestion(
                asked.origin(),
                asked.dest(),
                asked.flightDate(),
                Optional.of(asked.carrier()),
                OptionalInt.of(asked.flightNum()),
                Optional.of(asked.crsDepTime())));
        return schedule.flights().stream()
                .filter(flight -> Objects.equals(flight.crsArrTime(), asked.crsArrTime()))
                .findFirst()
                .map(flight -> schedule.day());
    }

    private static DayPart part(PredictionRequest asked) {
        return Arrays.stream(DayPart.values())
                .filter(part -> part.holds(asked.crsDepTime()))
                .findFirst()
                .orElse(DayPart.EVENING);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
