package ontime.streaming.prediction;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import ontime.features.AirportZones;
import ontime.model.airport.AirportFacts;
import ontime.model.prediction.PredictionRequest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A few hundred random flights, mostly late in the evening, and a request for each of them. */
final class TinyFlights {

    static final AirportZones ZONES = AirportZones.of(AirportFacts.read().list());
    static final int COUNT = 400;

    private static final Instant NOW = Instant.parse("2008-01-01T00:00:00Z");
    private static final List<String> AIRPORTS = List.of("ATL", "DEN", "LAX", "ORD");
    private static final int[][] MILES = {
        {0, 1199, 1946, 606}, {1199, 0, 862, 888}, {1946, 862, 0, 1745}, {606, 888, 1745, 0}
    };
    private static final StructType SCHEMA = StructType.fromDDL(
            """
            Year INT, Month INT, FlightDate DATE, Carrier STRING, FlightNum INT, Origin STRING, Dest STRING,
            CRSDepTime STRING, CRSArrTime STRING, Distance INT, Ordinal INT, TailNum STRING, DepDelay INT, ArrDelay INT,
            Cancelled INT""");

    private TinyFlights() {}

    static SparkSession spark() {
        return SparkSession.builder()
                .master("local[4]")
                .appName("OnTime streaming")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", "file:" + System.getProperty("java.io.tmpdir") + "/spark-warehouse")
                .getOrCreate();
    }

    /** The flights; FlightNum counts them from 1. */
    static Dataset<Row> flights() {
        Random random = new Random(5);
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            rows.add(flight(random, number));
        }
        return spark().createDataFrame(rows, SCHEMA);
    }

    private static Row flight(Random random, int number) {
        int hour = 5 + random.nextInt(18);
        int origin = random.nextInt(AIRPORTS.size());
        int dest = (origin + 1 + random.nextInt(AIRPORTS.size() - 1)) % AIRPORTS.size();
        int delay = random.nextDouble() < (hour > 15 ? 0.8 : 0.1) ? 20 + random.nextInt(60) : random.nextInt(40) - 25;
        return RowFactory.create(
                2008,
                1,
                Date.valueOf(LocalDate.of(2008, 1, 10 + random.nextInt(10))),
                random.nextBoolean() ? "DL" : "AA",
                number,
                AIRPORTS.get(origin),
                AIRPORTS.get(dest),
                String.format(Locale.ROOT, "%02d%02d", hour, random.nextInt(60)),
                String.format(Locale.ROOT, "%02d%02d", (hour + 3) % 24, random.nextInt(60)),
                MILES[origin][dest],
                0,
                String.format(Locale.ROOT, "N%03d", random.nextInt(30)),
                delay,
                delay + random.nextInt(9) - 4,
                0);
    }

    /** The request for a flight, before its departure or at departure. Its id contains the flight's number. */
    static PredictionRequest request(Row flight, boolean isAtDeparture) {
        return new PredictionRequest(
                id(flight.<Integer>getAs("FlightNum"), isAtDeparture),
                flight.getAs("Carrier"),
                flight.<Integer>getAs("FlightNum"),
                flight.getAs("Origin"),
                flight.getAs("Dest"),
                flight.<Date>getAs("FlightDate").toLocalDate(),
                flight.getAs("CRSDepTime"),
                flight.getAs("CRSArrTime"),
                isAtDeparture ? flight.<@Nullable Integer>getAs("DepDelay") : null,
                flight.getAs("TailNum"),
                NOW);
    }

    /** The request for a flight before its departure, with its own id. */
    static PredictionRequest request(UUID id, Row flight) {
        PredictionRequest request = request(flight, false);
        return new PredictionRequest(
                id,
                request.carrier(),
                request.flightNum(),
                request.origin(),
                request.dest(),
                request.flightDate(),
                request.crsDepTime(),
                request.crsArrTime(),
                null,
                request.tailNum(),
                NOW);
    }

    static UUID id(int flightNum, boolean isAtDeparture) {
        return new UUID(isAtDeparture ? 2 : 1, flightNum);
    }
}
