package ontime.jobs.weather;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ontime.model.weather.Observation;

/**
 * Lines of a file of the archive, as NOAA writes them: all cells in quotes, parts between commas.
 *
 * @param cells by column
 */
record GlobalHourlyFile(Map<String, String> cells) {

    /** A storm: gusts, low clouds, rain and thunder. */
    static GlobalHourlyFile ofStorm() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("STATION", "72530094846");
        cells.put("DATE", "");
        cells.put("NAME", "CHICAGO OHARE INTERNATIONAL AIRPORT, IL US");
        cells.put("REPORT_TYPE", "");
        cells.put("WND", "250,5,N,0077,5");
        cells.put("CIG", "00244,5,M,N");
        cells.put("VIS", "002414,5,N,5");
        cells.put("TMP", "-0033,5");
        cells.put("DEW", "-0061,5");
        cells.put("AA1", "06,0102,3,5");
        cells.put("AA2", "01,0025,3,5");
        cells.put("AU1", "2,7,02,0,0,2,5");
        cells.put("MW1", "");
        cells.put("OC1", "0129,5");
        cells.put(
                "REM",
                "MET090METAR KORD 151451Z 25015G25KT 1 1/2SM TSRA OVC008 M03/M06 A3016 RMK AO2" + " P0010 T10331061");
        return new GlobalHourlyFile(cells);
    }

    GlobalHourlyFile with(String column, String cell) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, cell);
        return new GlobalHourlyFile(changed);
    }

    String header() {
        return quoted(cells.keySet());
    }

    String text(String date, String type) {
        return quoted(with("DATE", date).with("REPORT_TYPE", type).cells().values());
    }

    Optional<Observation> read(String date, String type) {
        return read(new GlobalHourlyLines(), date, type);
    }

    Optional<Observation> read(WeatherLines lines, String date, String type) {
        lines.read(header());
        return lines.read(text(date, type));
    }

    Observation line(String date, String type) {
        return read(date, type).orElseThrow();
    }

    private static String quoted(Collection<String> cells) {
        return cells.stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
    }
}
