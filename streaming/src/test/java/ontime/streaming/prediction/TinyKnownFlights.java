package ontime.streaming.prediction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.features.SingleFlights;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.KnownLeg;
import ontime.model.prediction.KnownSchedule;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The schedule of {@link TinyFlights} in a map; delays are unknown. */
record TinyKnownFlights(HashMap<String, Integer> byKey) implements KnownSchedule, KnownDelays {

    static TinyKnownFlights of(Dataset<Row> flights) {
        Map<String, Integer> byKey = new HashMap<>();
        SingleFlights.movements(flights, TinyFlights.ZONES)
                .collectAsList()
                .forEach(row -> byKey.put(row.getString(0) + row.getLong(1) / 60, row.getInt(2)));
        flights.collectAsList()
                .forEach(row -> byKey.put(
                        row.<String>getAs("Origin") + row.<String>getAs("Dest"), row.<Integer>getAs("Distance")));
        return new TinyKnownFlights(new HashMap<>(byKey));
    }

    @Override
    public @Nullable Integer movements(String airport, long minuteUtc) {
        return byKey.get(airport + Math.floorDiv(minuteUtc, 60L));
    }

    @Override
    public @Nullable Integer miles(String origin, String dest, long minuteUtc) {
        return byKey.get(origin + dest);
    }

    @Override
    public long @Nullable [] counts(String subject, long firstQuarter, long lastQuarter, LocalDate flightDate) {
        return null;
    }

    @Override
    public @Nullable List<KnownLeg> legs(String tailNum, LocalDate flightDate) {
        return null;
    }
}
