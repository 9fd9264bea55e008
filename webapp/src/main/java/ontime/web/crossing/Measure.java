package ontime.web.crossing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import ontime.model.delay.DelayFigures;
import ontime.web.delay.FlightFigures;
import org.jspecify.annotations.Nullable;

/** A figure of an aggregate, with the definition that all pages use; see {@link FlightFigures}. */
enum Measure {
    FLIGHTS("flights", FlightFigures::flights),
    ON_TIME("onTime", FlightFigures::onTime),
    ON_TIME_SHARE("onTimeShare", FlightFigures::onTimeShare),
    LATE("late", FlightFigures::late),
    LATE_SHARE("lateShare", FlightFigures::lateShare),
    CANCELLED("cancelledFlights", FlightFigures::cancelled),
    CANCELLED_SHARE("cancelledShare", FlightFigures::cancelledShare),
    CANCELLED_CARRIER("cancelledCarrier", figures -> figures.cancellations().carrier()),
    CANCELLED_WEATHER("cancelledWeather", figures -> figures.cancellations().weather()),
    CANCELLED_NAS("cancelledNas", figures -> figures.cancellations().nas()),
    CANCELLED_SECURITY("cancelledSecurity", figures -> figures.cancellations().security()),
    CANCELLED_NOT_REPORTED(
            "cancelledNotReported", figures -> figures.cancellations().notReported()),
    DIVERTED("divertedFlights", FlightFigures::diverted),
    DEPARTURES("departures", FlightFigures::departures),
    LATE_DEPARTURES("lateDepartures", FlightFigures::lateDepartures),
    MEAN_DEP_DELAY("meanDepDelay", FlightFigures::meanDepDelay),
    ARRIVALS("arrivals", FlightFigures::arrivals),
    MEAN_ARR_DELAY("meanArrDelay", FlightFigures::meanArrDelay),
    MEDIAN_ARR_DELAY("medianArrDelay", FlightFigures::medianArrDelay),
    NINETIETH_ARR_DELAY("ninetiethArrDelay", FlightFigures::ninetiethArrDelay),
    CARRIER_MINUTES("carrierMinutes", figures -> figures.causeMinutes().carrier()),
    WEATHER_MINUTES("weatherMinutes", figures -> figures.causeMinutes().weather()),
    NAS_MINUTES("nasMinutes", figures -> figures.causeMinutes().nas()),
    SECURITY_MINUTES("securityMinutes", figures -> figures.causeMinutes().security()),
    LATE_AIRCRAFT_MINUTES(
            "lateAircraftMinutes", figures -> figures.causeMinutes().lateAircraft());

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // method references and lambdas without state
    private final Function<FlightFigures, @Nullable Number> value;

    Measure(String key, Function<FlightFigures, @Nullable Number> value) {
        this.key = key;
        this.value = value;
    }

    /** The name in addresses, JSON and CSV. */
    String key() {
        return key;
    }

    /** Whether it needs the delay of every single flight, and not only sums. */
    boolean isPercentile() {
        return this == MEDIAN_ARR_DELAY || this == NINETIETH_ARR_DELAY;
    }

    /** The value for some flights; null if there is none. */
    @Nullable
    Number of(DelayFigures figures) {
        return value.apply(FlightFigures.of(figures));
    }

    static Optional<Measure> find(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key.equals(key))
                .findFirst();
    }
}
