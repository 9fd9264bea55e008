package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.features.AirportWeather;
import ontime.features.AirportZones;
import ontime.jobs.delay.DelaySums;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.flight.Flight;
import ontime.model.weather.WeatherBand;
import ontime.model.weather.WeatherCosts;
import ontime.model.weather.WeatherMeasure;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;

/** Delays and cancellations of a month by the weather at the origin. */
final class WeatherCostRows {

    private static final String BAND = "Band";
    private static final String PARTS = "Parts";

    /** Stands for all flights, and for those with an observation, among the bands. */
    private static final String ALL = "ALL";

    private static final String OBSERVED = "OBSERVED";

    private WeatherCostRows() {}

    /** A row for each month: Year, Month, _id, and the counts of each band that has flights. */
    static Dataset<Row> of(Dataset<Row> flights, AirportZones zones, Dataset<Row> weather) {
        Dataset<Row> needed = flights.select(
                "Year", "Month", "FlightDate", "Origin", "Dest", "CRSDepTime", "CRSArrTime", "Cancelled", "ArrDelay");
        List<Column> bands = new ArrayList<>(Stream.of(WeatherMeasure.values())
                .map(measure -> band(measure, value(measure)))
                .toList());
        bands.add(lit(ALL));
        bands.add(when(col("Origin" + AirportWeather.OBSERVED).isNotNull(), OBSERVED));
        return AirportWeather.atDeparture(needed, zones, weather)
                .withColumn(BAND, explode(array(bands.toArray(Column[]::new))))
                .where(col(BAND).isNotNull())
                .groupBy("Year", "Month", BAND)
                .agg(
                        count(lit(1)).as("Flights"),
                        DelaySums.total(col("Cancelled")).as("Cancelled"),
                        count(col("ArrDelay")).as("Arrivals"),
                        count_if(col("ArrDelay").geq(Flight.LATE_FROM_MINUTES)).as("LateArrivals"),
                        DelaySums.total(col("ArrDelay")).as("SumArrDelay"))
                .groupBy("Year", "Month")
                .agg(collect_list(struct(BAND, "Flights", "Cancelled", "Arrivals", "LateArrivals", "SumArrDelay"))
                        .as(PARTS))
                .withColumn(MonthDocuments.ID, format_string("%04d-%02d", col("Year"), col("Month")));
    }

    private static Column value(WeatherMeasure measure) {
        return switch (measure) {
            // Null only if both are: greatest skips nulls.
            case WIND -> greatest(col("OriginWindSpeed"), col("OriginGust"));
            case VISIBILITY -> col("OriginVisibility");
            case PRECIPITATION -> col("OriginPrecipitation");
            case THUNDER -> col("OriginThunder").cast("double");
        };
    }

    /** The name of the band of a value; null if there is no value. */
    private static Column band(WeatherMeasure measure, Column value) {
        Column name = lit(null).cast("string");
        for (WeatherBand band : measure.bands()) {
            name = when(value.geq(band.from()).and(value.lt(band.below())), band.name())
                    .otherwise(name);
        }
        return name;
    }

    static Document document(Row row) {
        return StoreCatalog.WEATHER_COSTS.document(costs(row));
    }

    static WeatherCosts costs(Row row) {
        List<Row> counts = row.getList(row.fieldIndex(PARTS));
        return new WeatherCosts(
                YearMonth.parse(row.getAs(MonthDocuments.ID)),
                flights(counts, ALL),
                flights(counts, OBSERVED),
                Stream.of(WeatherBand.values())
                        .flatMap(band -> find(counts, band.name()).stream().map(part -> part(band, part)))
                        .toList());
    }

    private static long flights(List<Row> counts, String name) {
        return find(counts, name).map(row -> row.<Long>getAs("Flights")).orElse(0L);
    }

    private static Optional<Row> find(List<Row> counts, String name) {
        return counts.stream()
                .filter(row -> row.<String>getAs(BAND).equals(name))
                .findFirst();
    }

    private static WeatherCosts.Part part(WeatherBand band, Row row) {
        return new WeatherCosts.Part(
                band,
                row.getAs("Flights"),
                row.getAs("Cancelled"),
                row.getAs("Arrivals"),
                row.getAs("LateArrivals"),
                row.getAs("SumArrDelay"));
    }
}
