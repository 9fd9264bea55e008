package ontime.features;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import ontime.model.airport.AirportFacts;
import ontime.model.flight.BtsTime;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Flights for tests, in the columns that features are made from, on two cores of this machine. */
final class SomeFlights {

    static final AirportZones ZONES = AirportZones.of(AirportFacts.read().list());

    private static final StructType SCHEMA = StructType.fromDDL(
            """
            FlightDate DATE, Carrier STRING, FlightNum INT, Origin STRING, Dest STRING, CRSDepTime STRING,
            CRSArrTime STRING, Distance INT, Ordinal INT, TailNum STRING, DepDelay INT, ArrDelay INT, Cancelled INT""");
    private static final List<String> AIRPORTS = List.of("ATL", "ORD", "DEN", "LAX");
    // Hours that local clocks are behind Greenwich in January.
    private static final Map<String, Integer> BEHIND = Map.of("ATL", 5, "ORD", 6, "DEN", 7, "LAX", 8);
    private static final int FLIGHT_MINUTES = 150;

    private SomeFlights() {}

    static SparkSession spark() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("OnTime features")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", "file:" + System.getProperty("java.io.tmpdir") + "/spark-warehouse")
                .getOrCreate();
    }

    static Dataset<Row> of(List<Row> rows) {
        return spark().createDataFrame(rows, SCHEMA);
    }

    /** A flight of DL on 15 January 2008, a Tuesday. */
    static Row flight(
            int number,
            String tail,
            String route,
            String times,
            @Nullable Integer depDelay,
            @Nullable Integer arrDelay) {
        return RowFactory.create(
                Date.valueOf("2008-01-15"),
                "DL",
                number,
                route.substring(0, 3),
                route.substring(4),
                times.substring(0, 4),
                times.substring(5),
                500,
                0,
                tail,
                depDelay,
                arrDelay,
                depDelay == null ? 1 : 0);
    }

    /** Airplanes that fly back and forth for some days, with delays, cancellations and missing tails by chance. */
    static List<Row> byChance(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int airplane = 0; airplane < 12; airplane++) {
            for (int day = 14; day <= 16; day++) {
                rows.addAll(day(random, airplane, LocalDate.of(2008, 1, day)));
            }
        }
        return rows;
    }

    private static List<Row> day(Random random, int airplane, LocalDate date) {
        List<Row> legs = new ArrayList<>();
        int origin = random.nextInt(AIRPORTS.size());
        int departureUtc = 12 * 60 + random.nextInt(240);
        for (int leg = 0; leg < 4; leg++) {
            int dest = (origin + 1 + random.nextInt(AIRPORTS.size() - 1)) % AIRPORTS.size();
            legs.add(leg(random, airplane, date, leg, AIRPORTS.get(origin), AIRPORTS.get(dest), departureUtc));
            origin = dest;
            departureUtc += FLIGHT_MINUTES + 30 + random.nextInt(60);
        }
        return legs;
    }

    private static Row leg(
            Random random, int airplane, LocalDate date, int leg, String origin, String dest, int departureUtc) {
        boolean cancelled = random.nextInt(12) == 0;
        int depDelay = random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(20) - 8;
        return RowFactory.create(
                Date.valueOf(date),
                airplane % 2 == 0 ? "DL" : "AA",
                100 * airplane + leg,
                origin,
                dest,
                localTime(origin, departureUtc),
                localTime(dest, departureUtc + FLIGHT_MINUTES),
                500 + airplane,
                0,
                random.nextInt(15) == 0 ? null : String.format(Locale.ROOT, "N%03dDL", airplane),
                cancelled ? null : depDelay,
                cancelled ? null : depDelay + random.nextInt(30) - 15,
                cancelled ? 1 : 0);
    }

    private static String localTime(String airport, int minuteUtc) {
        return BtsTime.ofMinute(minuteUtc - 60 * Objects.requireNonNull(BEHIND.get(airport)));
    }
}
