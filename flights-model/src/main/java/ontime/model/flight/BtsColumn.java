package ontime.model.flight;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of BTS's "Reporting Carrier On-Time Performance" file, in BTS's order: the schema of the table
 * {@code on_time_performance}, declared once for the reader, the table, the documents and the generator.
 *
 * <p>A column is stored under the name that BTS used longest ({@code Carrier}, {@code TailNum}); the names that BTS's
 * files carry today ({@code IATA_CODE_Reporting_Airline}, {@code Tail_Number}) are aliases. Files are read by header
 * name, never by position.
 *
 * @see <a href="https://www.transtats.bts.gov/Fields.asp?gnoyr_VQ=FGJ">BTS: field descriptions</a>
 */
public enum BtsColumn {
    YEAR("Year", Type.INT),
    QUARTER("Quarter", Type.INT),
    MONTH("Month", Type.INT),
    DAY_OF_MONTH("DayofMonth", Type.INT),
    DAY_OF_WEEK("DayOfWeek", Type.INT),
    FLIGHT_DATE("FlightDate", Type.DATE),
    UNIQUE_CARRIER("UniqueCarrier", Type.CODE, "Reporting_Airline"),
    AIRLINE_ID("AirlineID", Type.INT, "DOT_ID_Reporting_Airline"),
    CARRIER("Carrier", Type.CODE, "IATA_CODE_Reporting_Airline"),
    TAIL_NUM("TailNum", Type.TAIL, "Tail_Number"),
    FLIGHT_NUM("FlightNum", Type.INT, "Flight_Number_Reporting_Airline"),
    ORIGIN_AIRPORT_ID("OriginAirportID", Type.INT),
    ORIGIN_AIRPORT_SEQ_ID("OriginAirportSeqID", Type.INT),
    ORIGIN_CITY_MARKET_ID("OriginCityMarketID", Type.INT),
    ORIGIN("Origin", Type.CODE),
    ORIGIN_CITY_NAME("OriginCityName", Type.TEXT),
    ORIGIN_STATE("OriginState", Type.CODE),
    ORIGIN_STATE_FIPS("OriginStateFips", Type.CODE),
    ORIGIN_STATE_NAME("OriginStateName", Type.TEXT),
    ORIGIN_WAC("OriginWac", Type.INT),
    DEST_AIRPORT_ID("DestAirportID", Type.INT),
    DEST_AIRPORT_SEQ_ID("DestAirportSeqID", Type.INT),
    DEST_CITY_MARKET_ID("DestCityMarketID", Type.INT),
    DEST("Dest", Type.CODE),
    DEST_CITY_NAME("DestCityName", Type.TEXT),
    DEST_STATE("DestState", Type.CODE),
    DEST_STATE_FIPS("DestStateFips", Type.CODE),
    DEST_STATE_NAME("DestStateName", Type.TEXT),
    DEST_WAC("DestWac", Type.INT),
    CRS_DEP_TIME("CRSDepTime", Type.TIME),
    DEP_TIME("DepTime", Type.TIME),
    DEP_DELAY("DepDelay", Type.INT),
    DEP_DELAY_MINUTES("DepDelayMinutes", Type.INT),
    DEP_DEL15("DepDel15", Type.INT),
    DEPARTURE_DELAY_GROUPS("DepartureDelayGroups", Type.INT),
    DEP_TIME_BLK("DepTimeBlk", Type.TEXT),
    TAXI_OUT("TaxiOut", Type.INT),
    WHEELS_OFF("WheelsOff", Type.TIME),
    WHEELS_ON("WheelsOn", Type.TIME),
    TAXI_IN("TaxiIn", Type.INT),
    CRS_ARR_TIME("CRSArrTime", Type.TIME),
    ARR_TIME("ArrTime", Type.TIME),
    ARR_DELAY("ArrDelay", Type.INT),
    ARR_DELAY_MINUTES("ArrDelayMinutes", Type.INT),
    ARR_DEL15("ArrDel15", Type.INT),
    ARRIVAL_DELAY_GROUPS("ArrivalDelayGroups", Type.INT),
    ARR_TIME_BLK("ArrTimeBlk", Type.TEXT),
    CANCELLED("Cancelled", Type.INT),
    CANCELLATION_CODE("CancellationCode", Type.CODE),
    DIVERTED("Diverted", Type.INT),
    CRS_ELAPSED_TIME("CRSElapsedTime", Type.INT),
    ACTUAL_ELAPSED_TIME("ActualElapsedTime", Type.INT),
    AIR_TIME("AirTime", Type.INT),
    FLIGHTS("Flights", Type.INT),
    DISTANCE("Distance", Type.INT),
    DISTANCE_GROUP("DistanceGroup", Type.INT),
    CARRIER_DELAY("CarrierDelay", Type.INT),
    WEATHER_DELAY("WeatherDelay", Type.INT),
    NAS_DELAY("NASDelay", Type.INT),
    SECURITY_DELAY("SecurityDelay", Type.INT),
    LATE_AIRCRAFT_DELAY("LateAircraftDelay", Type.INT),
    FIRST_DEP_TIME("FirstDepTime", Type.TIME),
    TOTAL_ADD_G_TIME("TotalAddGTime", Type.INT),
    LONGEST_ADD_G_TIME("LongestAddGTime", Type.INT),
    DIV_AIRPORT_LANDINGS("DivAirportLandings", Type.INT),
    DIV_REACHED_DEST("DivReachedDest", Type.INT),
    DIV_ACTUAL_ELAPSED_TIME("DivActualElapsedTime", Type.INT),
    DIV_ARR_DELAY("DivArrDelay", Type.INT),
    DIV_DISTANCE("DivDistance", Type.INT),
    DIV1_AIRPORT("Div1Airport", Type.CODE),
    DIV1_AIRPORT_ID("Div1AirportID", Type.INT),
    DIV1_AIRPORT_SEQ_ID("Div1AirportSeqID", Type.INT),
    DIV1_WHEELS_ON("Div1WheelsOn", Type.TIME),
    DIV1_TOTAL_G_TIME("Div1TotalGTime", Type.INT),
    DIV1_LONGEST_G_TIME("Div1LongestGTime", Type.INT),
    DIV1_WHEELS_OFF("Div1WheelsOff", Type.TIME),
    DIV1_TAIL_NUM("Div1TailNum", Type.TAIL),
    DIV2_AIRPORT("Div2Airport", Type.CODE),
    DIV2_AIRPORT_ID("Div2AirportID", Type.INT),
    DIV2_AIRPORT_SEQ_ID("Div2AirportSeqID", Type.INT),
    DIV2_WHEELS_ON("Div2WheelsOn", Type.TIME),
    DIV2_TOTAL_G_TIME("Div2TotalGTime", Type.INT),
    DIV2_LONGEST_G_TIME("Div2LongestGTime", Type.INT),
    DIV2_WHEELS_OFF("Div2WheelsOff", Type.TIME),
    DIV2_TAIL_NUM("Div2TailNum", Type.TAIL),
    DIV3_AIRPORT("Div3Airport", Type.CODE),
    DIV3_AIRPORT_ID("Div3AirportID", Type.INT),
    DIV3_AIRPORT_SEQ_ID("Div3AirportSeqID", Type.INT),
    DIV3_WHEELS_ON("Div3WheelsOn", Type.TIME),
    DIV3_TOTAL_G_TIME("Div3TotalGTime", Type.INT),
    DIV3_LONGEST_G_TIME("Div3LongestGTime", Type.INT),
    DIV3_WHEELS_OFF("Div3WheelsOff", Type.TIME),
    DIV3_TAIL_NUM("Div3TailNum", Type.TAIL),
    DIV4_AIRPORT("Div4Airport", Type.CODE),
    DIV4_AIRPORT_ID("Div4AirportID", Type.INT),
    DIV4_AIRPORT_SEQ_ID("Div4AirportSeqID", Type.INT),
    DIV4_WHEELS_ON("Div4WheelsOn", Type.TIME),
    DIV4_TOTAL_G_TIME("Div4TotalGTime", Type.INT),
    DIV4_LONGEST_G_TIME("Div4LongestGTime", Type.INT),
    DIV4_WHEELS_OFF("Div4WheelsOff", Type.TIME),
    DIV4_TAIL_NUM("Div4TailNum", Type.TAIL),
    DIV5_AIRPORT("Div5Airport", Type.CODE),
    DIV5_AIRPORT_ID("Div5AirportID", Type.INT),
    DIV5_AIRPORT_SEQ_ID("Div5AirportSeqID", Type.INT),
    DIV5_WHEELS_ON("Div5WheelsOn", Type.TIME),
    DIV5_TOTAL_G_TIME("Div5TotalGTime", Type.INT),
    DIV5_LONGEST_G_TIME("Div5LongestGTime", Type.INT),
    DIV5_WHEELS_OFF("Div5WheelsOff", Type.TIME),
    DIV5_TAIL_NUM("Div5TailNum", Type.TAIL);

    /** How a column is typed in the table. */
    public enum Type {
        /** A whole number, in BTS's unit for the column (minutes, miles, codes, 0/1 flags); {@code 81.00} is 81. */
        INT,
        /** A calendar day, {@code yyyy-MM-dd}, local to the origin airport. */
        DATE,
        /** A local time of day as four digits, {@code 0000} to {@code 2400}. */
        TIME,
        /** A short code: carrier, airport, state. */
        CODE,
        /** A tail number, as it is painted on the airplane. */
        TAIL,
        /** Words: a city, a state, a block of hours. */
        TEXT
    }

    /** The columns that together name a flight; a row without one of them is not a flight. */
    public static final List<BtsColumn> KEY = List.of(FLIGHT_DATE, CARRIER, FLIGHT_NUM, ORIGIN, DEST, CRS_DEP_TIME);

    /** Names of BTS's download form that are not those of the ready-made files in capitals. */
    private static final Map<String, BtsColumn> FORM_NAMES = Map.ofEntries(
            Map.entry("FL_DATE", FLIGHT_DATE),
            Map.entry("OP_UNIQUE_CARRIER", UNIQUE_CARRIER),
            Map.entry("OP_CARRIER_AIRLINE_ID", AIRLINE_ID),
            Map.entry("OP_CARRIER", CARRIER),
            Map.entry("OP_CARRIER_FL_NUM", FLIGHT_NUM),
            Map.entry("FL_NUM", FLIGHT_NUM),
            Map.entry("ORIGIN_STATE_ABR", ORIGIN_STATE),
            Map.entry("ORIGIN_STATE_NM", ORIGIN_STATE_NAME),
            Map.entry("DEST_STATE_ABR", DEST_STATE),
            Map.entry("DEST_STATE_NM", DEST_STATE_NAME),
            Map.entry("DEP_DELAY_NEW", DEP_DELAY_MINUTES),
            Map.entry("DEP_DELAY_GROUP", DEPARTURE_DELAY_GROUPS),
            Map.entry("ARR_DELAY_NEW", ARR_DELAY_MINUTES),
            Map.entry("ARR_DELAY_GROUP", ARRIVAL_DELAY_GROUPS));

    private static final Map<String, BtsColumn> BY_HEADER_NAME = byHeaderName();

    private final String columnName;
    private final Type type;
    private final String publishedName;

    BtsColumn(String columnName, Type type) {
        this(columnName, type, columnName);
    }

    BtsColumn(String columnName, Type type, String publishedName) {
        this.columnName = columnName;
        this.type = type;
        this.publishedName = publishedName;
    }

    /** The name under which the column is stored, in tables, documents and the index alike. */
    public String columnName() {
        return columnName;
    }

    /** How the column is typed in the table. */
    public Type type() {
        return type;
    }

    /** The name that BTS's files of today give the column: what {@code demo-flights} writes. */
    public String publishedName() {
        return publishedName;
    }

    /**
     * The column that a header cell names: in any generation of BTS's ready-made files, or in BTS's download form
     * ({@code FL_DATE}, {@code OP_UNIQUE_CARRIER}). Case and underscores make no difference.
     */
    public static Optional<BtsColumn> findByHeaderName(String headerName) {
        return Optional.ofNullable(BY_HEADER_NAME.get(normalized(headerName)));
    }

    private static Map<String, BtsColumn> byHeaderName() {
        Map<String, BtsColumn> columns = new HashMap<>();
        for (BtsColumn column : values()) {
            columns.put(normalized(column.columnName), column);
            columns.put(normalized(column.publishedName), column);
        }
        FORM_NAMES.forEach((name, column) -> columns.put(normalized(name), column));
        return Map.copyOf(columns);
    }

    private static String normalized(String headerName) {
        return headerName.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
