package ontime.features;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AirportZonesTest {

    @Test
    void localTimesAreReckonedByTheAirportsClock() {
        assertThat(utc("2008-01-15", 450, "ATL")).isEqualTo(Instant.parse("2008-01-15T12:30:00Z"));
        assertThat(utc("2008-07-15", 450, "ATL")).isEqualTo(Instant.parse("2008-07-15T11:30:00Z"));
        assertThat(utc("2008-01-15", 1440, "LAX")).isEqualTo(Instant.parse("2008-01-16T08:00:00Z"));
    }

    @Test
    void aTimeThatAClockSkipsIsAsMuchLater() {
        assertThat(utc("2008-03-09", 150, "ATL")).isEqualTo(Instant.parse("2008-03-09T07:30:00Z"));
    }

    @Test
    void ofATimeThatAClockShowsTwiceTheFirstIsMeant() {
        assertThat(utc("2008-11-02", 90, "ATL")).isEqualTo(Instant.parse("2008-11-02T05:30:00Z"));
    }

    @Test
    void whereAZoneOrATimeIsMissingThereIsNoInstant() {
        assertThat(row(13_893, 450, "???").isNullAt(0)).isTrue();
        assertThat(row(13_893, null, "ATL").isNullAt(0)).isTrue();
    }

    private static Instant utc(String day, int minute, String airport) {
        return Instant.ofEpochSecond(60
                * row((int) LocalDate.parse(day).toEpochDay(), minute, airport).getLong(0));
    }

    private static Row row(int day, @Nullable Integer minute, String airport) {
        return SomeFlights.spark()
                .range(1)
                .select(SomeFlights.ZONES.utcMinutes(lit(day), lit(minute).cast("int"), lit(airport)))
                .first();
    }
}
