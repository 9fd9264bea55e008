package ontime.testkit.airplane;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ontime.model.airplane.AircraftKind;
import ontime.model.airplane.Airplane;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.airplane.AirplaneSource;
import ontime.model.airplane.FactsDoubt;
import ontime.model.airplane.FlownAirplane;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;
import ontime.testkit.flight.ExampleFlights;
import org.jspecify.annotations.Nullable;

/** Airplanes for tests, by hand: the ones that {@link ExampleFlights} fly with, and many for pages. */
public final class SomeAirplanes {

    /** Every fact, from two sources. */
    public static final Airplane BOEING_FACTS = new Airplane(
            "N338AA",
            "BOEING",
            "767-223",
            1987,
            "AMERICAN AIRLINES INC",
            "TEXAS",
            2016,
            "22335",
            AircraftKind.FIXED_WING_MULTI_ENGINE,
            "GE",
            "CF6-80A",
            "Turbo-fan",
            2,
            221,
            2008,
            List.of(AirplaneSource.PLANE_DATA, AirplaneSource.FAA_INQUIRY));

    /** Facts that fit, and no doubt. */
    public static final FlownAirplane BOEING = flown("N338AA", BOEING_FACTS, Set.of(), "BOEING", "AA", 100);

    /** Under one of two spellings. */
    public static final FlownAirplane AIRBUS = flown(
            "N640DL",
            facts("N640DL", "AIRBUS INDUSTRIE", "A320-211", 1990, "WILMINGTON TRUST CO TRUSTEE"),
            Set.of(),
            "AIRBUS",
            "DL",
            300);

    /** A registration that a small airplane has now: the facts are kept and marked as doubtful. */
    public static final FlownAirplane CESSNA = flown(
            "N378AA",
            facts("N378AA", "CESSNA", "172E", 1963, "UNDERWOOD BRUCE D"),
            Set.of(FactsDoubt.NOT_AN_AIRLINER),
            "CESSNA",
            "AA",
            50);

    /** A garbled tail number, as in the files of BTS, without facts. */
    public static final FlownAirplane GARBLED = flown("80009E", null, Set.of(), null, "DL", 20);

    private SomeAirplanes() {}

    /** All of them, by tail number. */
    public static List<FlownAirplane> list() {
        return List.of(GARBLED, BOEING, CESSNA, AIRBUS);
    }

    /** Many similar airplanes from N1001SW on, by tail number, to fill pages. */
    public static List<FlownAirplane> list(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "N" + (1001 + i) + "SW")
                .map(tail -> flown(tail, facts(tail, "BOEING", "737-7H4", 2001, null), Set.of(), "BOEING", "WN", 10))
                .toList();
    }

    /** Facts with only the words that a search uses. */
    public static Airplane facts(String tailNum, String manufacturer, String model, int year, @Nullable String owner) {
        return new Airplane(
                tailNum,
                manufacturer,
                model,
                year,
                owner,
                owner == null ? null : "DELAWARE",
                owner == null ? null : (Integer) 2016,
                null,
                null,
                "CFM INTL",
                "CFM56-5A1",
                null,
                null,
                null,
                2016,
                List.of(AirplaneSource.FAA_INQUIRY));
    }

    /** An airplane of one airline, which flew on one day and route. */
    public static FlownAirplane flown(
            String tailNum,
            @Nullable Airplane facts,
            Set<FactsDoubt> doubts,
            @Nullable String maker,
            String carrier,
            long flights) {
        return new FlownAirplane(
                tailNum,
                facts,
                doubts,
                List.of(),
                maker,
                new DelayTotals(
                        flights,
                        new Cancellations(1, 2, 0, 0, 0),
                        2,
                        flights - 3,
                        5,
                        250,
                        flights - 5,
                        4,
                        -70,
                        new CauseMinutes(40, 0, 35, 0, 60)),
                flights * 760,
                flights * 105,
                ExampleFlights.DAY,
                ExampleFlights.DAY,
                List.of(new FlownAirplane.OfCarrier(carrier, flights)),
                List.of(new FlownAirplane.OfMonth(YearMonth.from(ExampleFlights.DAY), flights)),
                List.of(new FlownAirplane.OfRoute(ExampleFlights.ATL_JFK, flights)));
    }

    /** What a search shows of airplanes. */
    public static List<AirplaneEntry> entries(List<FlownAirplane> airplanes) {
        return airplanes.stream().map(AirplaneEntry::of).toList();
    }
}
