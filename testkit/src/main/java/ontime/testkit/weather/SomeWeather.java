package ontime.testkit.weather;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import ontime.model.weather.Observation;
import ontime.model.weather.WeatherBand;
import ontime.model.weather.WeatherCosts;
import ontime.model.weather.WeatherCosts.Part;
import ontime.model.weather.WeatherDay;

/** A storm in Atlanta and fog in New York on 15 January 2008, and what weather cost in that month. */
public final class SomeWeather {

    private static final LocalDate DAY = LocalDate.of(2008, 1, 15);

    private SomeWeather() {}

    public static List<WeatherDay> days() {
        return List.of(
                new WeatherDay(
                        "ATL",
                        DAY,
                        List.of(
                                storm(Instant.parse("2008-01-15T11:52:00Z")),
                                storm(Instant.parse("2008-01-15T13:52:00Z")))),
                new WeatherDay("JFK", DAY, List.of(fog(Instant.parse("2008-01-15T15:51:00Z")))));
    }

    public static WeatherCosts costs() {
        return new WeatherCosts(
                YearMonth.of(2008, 1),
                605_765,
                600_000,
                List.of(
                        new Part(WeatherBand.WIND_BELOW_10, 400_000, 8_000, 390_000, 80_000, 2_730_000),
                        new Part(WeatherBand.WIND_10_TO_20, 150_000, 4_500, 144_000, 39_000, 1_440_000),
                        new Part(WeatherBand.WIND_20_TO_30, 45_000, 2_250, 42_000, 15_300, 756_000),
                        new Part(WeatherBand.WIND_FROM_30, 5_000, 500, 4_400, 2_200, 132_000),
                        new Part(WeatherBand.VISIBILITY_FROM_6, 550_000, 11_000, 535_000, 115_500, 3_745_000),
                        new Part(WeatherBand.VISIBILITY_BELOW_1, 10_000, 1_200, 8_700, 4_500, 278_400),
                        new Part(WeatherBand.NO_THUNDER, 598_000, 15_000, 580_000, 135_000, 5_000_000),
                        new Part(WeatherBand.THUNDERSTORM, 2_000, 300, 1_600, 1_000, 64_000)));
    }

    private static Observation storm(Instant at) {
        return new Observation(at, 250, 15.0, 25.1, 1.5, 800, 2.5, -3.3, -6.1, true, "global-hourly");
    }

    private static Observation fog(Instant at) {
        return new Observation(
                at, 0, 0.0, null, 0.5, Observation.UNLIMITED_CEILING, null, 2.0, 2.0, false, "global-hourly");
    }
}
