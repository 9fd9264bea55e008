package ontime.jobs.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import ontime.model.weather.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WeatherLinesTest {

    @Test
    void isdLiteHasWindTemperatureAndRain() {
        Observation observation = new IsdLiteLines()
                .read("2008 01 15 14   -33   -61 10215   250    77     8    15 -9999")
                .orElseThrow();

        assertThat(observation)
                .isEqualTo(new Observation(
                        Instant.parse("2008-01-15T14:00:00Z"),
                        250,
                        15.0,
                        null,
                        null,
                        null,
                        1.5,
                        -3.3,
                        -6.1,
                        null,
                        "isd-lite"));
    }

    @Test
    void whatIsdLiteMarksAsMissingIsNull() {
        Observation observation = new IsdLiteLines()
                .read("2008 01 15 14 -9999 -9999 -9999 -9999 -9999 -9999    -1 -9999")
                .orElseThrow();

        assertThat(observation.temperature()).isNull();
        assertThat(observation.windSpeed()).isNull();
        assertThat(observation.windDirection()).isNull();
        assertThat(observation.precipitation()).as("a trace").isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'2008 01 15 14   -33'|characters",
                "'2008 13 15 14   -33   -61 10215   250    77     8     0 -9999'|no such time",
                "'2008 01 15 14   -33   -61 10215   250  9999     8     0 -9999'|the wind speed is 999.9",
                "'2008 01 15 14   -33   xxx 10215   250    77     8     0 -9999'|not a number"
            })
    void aLineThatIsNoObservationSaysWhy(String line, String reason) {
        assertThatExceptionOfType(BadWeatherLineException.class)
                .isThrownBy(() -> new IsdLiteLines().read(line))
                .withMessageContaining(reason);
    }

    @Test
    void globalHourlyHasAllOfAReport() {
        Observation observation = globalHourly().line("2008-01-15T14:51:00", "FM-15");

        assertThat(observation)
                .isEqualTo(new Observation(
                        Instant.parse("2008-01-15T14:51:00Z"),
                        250,
                        15.0,
                        25.1,
                        1.5,
                        801,
                        2.5,
                        -3.3,
                        -6.1,
                        true,
                        "global-hourly"));
    }

    @Test
    void aValueThatTheArchiveMarksAsWrongIsNull() {
        Observation observation = globalHourly()
                .with("TMP", "+0500,3")
                .with("WND", "999,9,V,0077,5")
                .line("2008-01-15T14:51:00", "FM-15");

        assertThat(observation.temperature()).isNull();
        assertThat(observation.windDirection()).as("variable").isNull();
        assertThat(observation.windSpeed()).isEqualTo(15.0);
    }

    @Test
    void aReportWithoutWeatherHadNoThunder() {
        Observation observation = globalHourly()
                .with("AU1", "")
                .with("CIG", "22000,5,9,N")
                .with("OC1", "")
                .line("2008-01-15T14:51:00", "FM-15");

        assertThat(observation.thunder()).isFalse();
        assertThat(observation.gust()).isNull();
        assertThat(observation.isUnlimited()).isTrue();
    }

    @Test
    void summariesOfDaysAreNoObservations() {
        assertThat(globalHourly().read("2008-01-15T23:59:00", "SOD  ")).isEmpty();
    }

    @Test
    void badCellsAreNamed() {
        assertThatExceptionOfType(BadWeatherLineException.class)
                .isThrownBy(() -> globalHourly().with("VIS", "far").line("2008-01-15T14:51:00", "FM-15"))
                .withMessage("VIS has 1 parts: far");
        assertThatExceptionOfType(BadWeatherLineException.class)
                .isThrownBy(() -> new GlobalHourlyLines().read("\"STATION\",\"DATE\""))
                .withMessage("the header lacks the column REPORT_TYPE");
        assertThatExceptionOfType(BadWeatherLineException.class)
                .isThrownBy(() -> new GlobalHourlyLines().read("\"STATION"))
                .withMessage("not comma-separated values");
    }

    @Test
    void theTextOfAMetarHasAllOfAReport() {
        Observation observation = metar(globalHourly()).orElseThrow();

        assertThat(observation)
                .isEqualTo(new Observation(
                        Instant.parse("2008-01-15T14:51:00Z"),
                        250,
                        15.0,
                        25.0,
                        1.5,
                        800,
                        2.5,
                        -3.3,
                        -6.1,
                        true,
                        "metar"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00000KT 10SM CLR 07/M02 A3001 RMK AO2|0|0|10|72178|0|7|-2|false",
                "VRB03KT 1/4SM FG VV001 00/ A2990 RMK AO2 PNO||3|0.3|100||0||false",
                "18012KT P6SM VCTS FEW020 SCT040 BKN250 25/20|180|12|6|25000||25|20|false",
                "18012G105KT 2SM +TSRAGR SCT008 M00/M00 RMK AO1|180|12|2|72178||0|0|true",
                "AUTO RMK AO2 TSNO|||||0|||"
            })
    void theTextOfAMetarIsReadGroupByGroup(
            String text,
            Integer direction,
            Double speed,
            Double visibility,
            Integer ceiling,
            Double precipitation,
            Double temperature,
            Double dewPoint,
            Boolean thunder) {
        Observation observation = metar(globalHourly().with("REM", "MET063SPECI KDEN 151451Z " + text))
                .orElseThrow();

        assertThat(observation.windDirection()).isEqualTo(direction);
        assertThat(observation.windSpeed()).isEqualTo(speed);
        assertThat(observation.visibility()).isEqualTo(visibility);
        assertThat(observation.ceiling()).isEqualTo(ceiling);
        assertThat(observation.precipitation()).isEqualTo(precipitation);
        assertThat(observation.temperature()).isEqualTo(temperature);
        assertThat(observation.dewPoint()).isEqualTo(dewPoint);
        assertThat(observation.thunder()).isEqualTo(thunder);
    }

    @Test
    void reportsWithoutTheTextOfAMetarAreLeftOut() {
        assertThat(metar(globalHourly().with("REM", ""))).isEmpty();
        assertThat(metar(globalHourly().with("REM", "SYN08272530 11/// 12505"))).isEmpty();
    }

    private static Optional<Observation> metar(GlobalHourlyFile file) {
        return file.read(new MetarLines(), "2008-01-15T14:51:00", "FM-15");
    }

    private static GlobalHourlyFile globalHourly() {
        return GlobalHourlyFile.ofStorm();
    }
}
