package ontime.sql.engine;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.airplane.Airplane;
import ontime.model.airplane.AirplaneSources;
import ontime.model.airplane.KnownFacts;
import ontime.model.airplane.RegistrationMark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** The rows of the table of airplanes: every airplane that flew, with the facts that reference files have about it. */
final class AirplaneTable {

    static final StructType SCHEMA = StructType.fromDDL(
            "tail_num STRING, manufacturer STRING, model STRING, year_built INT, owner STRING, owner_state STRING,"
                    + " serial_number STRING, engine_manufacturer STRING, engine_model STRING, engines INT, seats INT,"
                    + " first_flight DATE, last_flight DATE, flights BIGINT, doubtful BOOLEAN");

    /**
     * What the flights say of an airplane.
     *
     * @param tailNum as flown
     */
    record Flown(String tailNum, LocalDate first, LocalDate last, long flights) {}

    private AirplaneTable() {}

    /** The airplanes of a table of flights. */
    static List<Flown> flown(Dataset<Row> flights) {
        return flights
                .where("TailNum <> '' AND FlightDate IS NOT NULL")
                .groupBy("TailNum")
                .agg(functions.min("FlightDate"), functions.max("FlightDate"), functions.count("*"))
                .collectAsList()
                .stream()
                .map(row -> new Flown(
                        row.getString(0),
                        row.getDate(1).toLocalDate(),
                        row.getDate(2).toLocalDate(),
                        row.getLong(3)))
                .toList();
    }

    /** The rows for airplanes, in the order of their tail numbers. */
    static List<Row> rows(List<Flown> flown, Path reference) {
        Set<String> marks = flown.stream()
                .flatMap(airplane -> RegistrationMark.find(airplane.tailNum()).stream())
                .collect(Collectors.toUnmodifiableSet());
        AirplaneSources sources = AirplaneSources.read(reference, marks::contains);
        return flown.stream()
                .sorted(Comparator.comparing(Flown::tailNum))
                .map(airplane -> row(airplane, sources.find(airplane.tailNum(), airplane.first(), airplane.last())))
                .toList();
    }

    private static Row row(Flown airplane, Optional<KnownFacts> known) {
        Airplane facts = known.map(KnownFacts::facts).orElse(null);
        Object[] values = new Object[SCHEMA.size()];
        values[0] = airplane.tailNum();
        if (facts != null) {
            values[1] = facts.manufacturer();
            values[2] = facts.model();
            values[3] = facts.year();
            values[4] = facts.owner();
            values[5] = facts.ownerState();
            values[6] = facts.serialNumber();
            values[7] = facts.engineManufacturer();
            values[8] = facts.engineModel();
            values[9] = facts.engines();
            values[10] = facts.seats();
        }
        values[11] = Date.valueOf(airplane.first());
        values[12] = Date.valueOf(airplane.last());
        values[13] = airplane.flights();
        values[14] = known.map(found -> !found.doubts().isEmpty()).orElse(null);
        return RowFactory.create(values);
    }
}
