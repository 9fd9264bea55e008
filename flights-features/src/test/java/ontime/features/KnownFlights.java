package ontime.features;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.KnownLeg;
import ontime.model.prediction.KnownSchedule;
import ontime.model.weather.Observation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Everything that a store can know of some flights, in maps: movements, miles, what became known of delays, legs. */
record KnownFlights(
        HashMap<String, Integer> schedule, HashMap<String, long[]> counts, HashMap<String, ArrayList<KnownLeg>> legs)
        implements KnownSchedule, KnownDelays {

    private static final int COUNTS = 8;

    static KnownFlights of(Dataset<Row> flights, AirportZones zones) {
        KnownFlights known = new KnownFlights(new HashMap<>(), new HashMap<>(), new HashMap<>());
        SingleFlights.movements(flights, zones)
                .collectAsList()
                .forEach(row -> known.schedule.put(row.getString(0) + row.getLong(1) / 60, row.getInt(2)));
        SingleFlights.delayCounts(flights, zones)
                .collectAsList()
                .forEach(row -> known.counts.put(row.getString(0) + row.getLong(1), counts(row)));
        flights.collectAsList().forEach(known::add);
        return known;
    }

    private static long[] counts(Row row) {
        long[] counts = new long[COUNTS];
        for (int count = 0; count < COUNTS; count++) {
            counts[count] = row.getLong(2 + count);
        }
        return counts;
    }

    private void add(Row row) {
        schedule.put(row.<String>getAs("Origin") + row.<String>getAs("Dest"), row.<Integer>getAs("Distance"));
        String tailNum = row.getAs("TailNum");
        if (tailNum != null) {
            legs.computeIfAbsent(tailNum, tail -> new ArrayList<>()).add(leg(row));
        }
    }

    private static KnownLeg leg(Row row) {
        return new KnownLeg(
                row.<Date>getAs("FlightDate").toLocalDate(),
                row.<Integer>getAs("FlightNum"),
                row.getAs("Origin"),
                row.getAs("Dest"),
                row.getAs("CRSDepTime"),
                row.getAs("CRSArrTime"),
                row.<@Nullable Integer>getAs("DepDelay"),
                row.<@Nullable Integer>getAs("ArrDelay"),
                row.<Integer>getAs("Cancelled") == 1);
    }

    @Override
    public @Nullable Integer movements(String airport, long minuteUtc) {
        return schedule.get(airport + Math.floorDiv(minuteUtc, 60L));
    }

    @Override
    public @Nullable Integer miles(String origin, String dest, long minuteUtc) {
        return schedule.get(origin + dest);
    }

    @Override
    public long @Nullable [] counts(String subject, long firstQuarter, long lastQuarter, LocalDate flightDate) {
        if (counts.isEmpty()) {
            return null;
        }
        long[] sums = new long[COUNTS];
        for (long quarter = firstQuarter; quarter <= lastQuarter; quarter++) {
            long[] ofQuarter = counts.getOrDefault(subject + quarter, new long[COUNTS]);
            for (int count = 0; count < COUNTS; count++) {
                sums[count] += ofQuarter[count];
            }
        }
        return sums;
    }

    @Override
    public @Nullable List<KnownLeg> legs(String tailNum, LocalDate flightDate) {
        return counts.isEmpty() ? null : Map.copyOf(legs).getOrDefault(tailNum, new ArrayList<>());
    }

    @Override
    public @Nullable Observation observation(String airport, long minuteUtc) {
        return WeatherByChance.find(airport, minuteUtc);
    }
}
