package ontime.features;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ontime.model.flight.BtsTime;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.KnownLeg;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The legs of an airplane before a flight that comes alone, newest first, and which leg of its day the flight is: what
 * {@link RotationFeatures} finds in batch by windows over all flights.
 *
 * @param delays where legs are known
 * @param zones of airports
 * @param most previous legs
 */
record LegsBefore(KnownDelays delays, AirportZones zones, int most)
        implements UDF5<String, Long, Integer, String, Date, Row> {

    static final String LEG_OF_DAY = "LegOfDay";
    static final String LEGS = "Legs";

    /** A leg with its instants in minutes of UTC. */
    private static final StructType LEG = new StructType()
            .add("Dest", DataTypes.StringType)
            .add(FlightTimes.DEPARTURE, DataTypes.LongType)
            .add(FlightTimes.ARRIVAL, DataTypes.LongType)
            .add(FlightTimes.LEFT, DataTypes.LongType)
            .add(FlightTimes.REACHED, DataTypes.LongType)
            .add("DepDelay", DataTypes.IntegerType)
            .add("ArrDelay", DataTypes.IntegerType)
            .add("Cancelled", DataTypes.IntegerType)
            .add("Origin", DataTypes.StringType);

    static final StructType SCHEMA =
            new StructType().add(LEG_OF_DAY, DataTypes.DoubleType).add(LEGS, DataTypes.createArrayType(LEG));

    /** In the order of batch's windows. */
    private static final Comparator<TimedLeg> ORDER = Comparator.comparingLong(TimedLeg::departure)
            .thenComparing(timed -> timed.leg().flightNum())
            .thenComparing(timed -> timed.leg().origin());

    private record TimedLeg(KnownLeg leg, long departure) {}

    @Override
    public @Nullable Row call(
            @Nullable String tailNum,
            @Nullable Long departure,
            @Nullable Integer flightNum,
            @Nullable String origin,
            @Nullable Date flightDate) {
        if (tailNum == null
                || tailNum.isEmpty()
                || departure == null
                || flightNum == null
                || origin == null
                || flightDate == null) {
            return null;
        }
        LocalDate day = flightDate.toLocalDate();
        List<KnownLeg> legs = delays.legs(tailNum, day);
        return legs == null ? null : row(before(legs, departure, flightNum, origin), day);
    }

    private List<TimedLeg> before(List<KnownLeg> legs, long departure, int flightNum, String origin) {
        return legs.stream()
                .flatMap(this::timed)
                .filter(timed -> isBefore(timed, departure, flightNum, origin))
                .sorted(ORDER.reversed())
                .toList();
    }

    private static boolean isBefore(TimedLeg timed, long departure, int flightNum, String origin) {
        if (timed.departure() != departure) {
            return timed.departure() < departure;
        }
        return timed.leg().flightNum() == flightNum
                ? timed.leg().origin().compareTo(origin) < 0
                : timed.leg().flightNum() < flightNum;
    }

    private Stream<TimedLeg> timed(KnownLeg leg) {
        return Stream.ofNullable(minute(leg.flightDate(), leg.crsDepTime(), leg.origin()))
                .map(departure -> new TimedLeg(leg, departure));
    }

    private @Nullable Long minute(LocalDate day, @Nullable String time, String airport) {
        return time == null ? null : zones.utcMinute(day, BtsTime.minuteOfDay(time), airport);
    }

    private Row row(List<TimedLeg> before, LocalDate day) {
        long ofDay = before.stream()
                .filter(timed -> timed.leg().flightDate().equals(day))
                .count();
        return RowFactory.create(
                ofDay + 1.0, before.stream().limit(most).map(this::row).toList());
    }

    private Row row(TimedLeg timed) {
        KnownLeg leg = timed.leg();
        Long departure = timed.departure();
        Long clock = minute(leg.flightDate(), leg.crsArrTime(), leg.dest());
        Long arrival = clock == null
                ? null
                : Long.valueOf(departure + Math.floorMod(clock - departure, (long) FlightTimes.MINUTES_OF_DAY));
        return RowFactory.create(
                leg.dest(),
                departure,
                arrival,
                plus(departure, leg.depDelay()),
                plus(arrival, leg.arrDelay()),
                leg.depDelay(),
                leg.arrDelay(),
                leg.cancelled() ? 1 : 0,
                leg.origin());
    }

    private static @Nullable Long plus(@Nullable Long instant, @Nullable Integer delay) {
        return instant == null || delay == null ? null : Long.valueOf(Objects.requireNonNull(instant) + delay);
    }
}
