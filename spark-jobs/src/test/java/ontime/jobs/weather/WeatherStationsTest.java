package ontime.jobs.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeatherStationsTest {

    static final String HISTORY =
            """
            "USAF","WBAN","STATION NAME","CTRY","STATE","ICAO","LAT","LON","ELEV(M)","BEGIN","END"
            "725300","99999","CHICAGO O'HARE INTL","US","IL","KORD","+41.983","-087.900","+0205.0","20000101","20081231"
            "725300","94846","CHICAGO O'HARE INTERNATIONAL AIRPORT","US","IL","KORD","+41.960","-087.932","+0204.8","19461001","20251231"
            "702730","26451","TED STEVENS ANCHORAGE INTERNATIONAL AIRPORT","US","AK","PANC","+61.169","-150.028","+0036.6","19730101","20251231"
            "999999","26491","ANCHORAGE LAKE HOOD","US","AK","","+61.178","-149.961","+0027.0","19730101","20251231"
            "785260","11641","LUIS MUNOZ MARIN INTERNATIONAL AIRPORT","US","PR","TJSJ","+18.433","-066.011","+0002.7","19730101","20251231"
            "725650","03017","DENVER INTERNATIONAL AIRPORT","US","CO","KDEN","+39.833","-104.658","+1650.2","19940718","20251231"
            "000000","00000","NOWHERE","","","","","","","19730101","20251231"
            """;

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final Map<String, Airport> AIRPORTS =
            AirportFacts.read().list().stream().collect(Collectors.toMap(Airport::code, Function.identity()));

    @TempDir
    Path folder;

    @Test
    void theLargestStationOfACallSignComesFirst() throws IOException {
        assertThat(of("ORD", JANUARY)).containsExactly("72530094846", "72530099999");
    }

    @Test
    void outsideThe48StatesTheNearestStationWithACallSignIsTaken() throws IOException {
        assertThat(of("ANC", JANUARY)).containsExactly("70273026451");
        assertThat(of("SJU", JANUARY)).containsExactly("78526011641");
    }

    @Test
    void aStationThatWasNotThereYetIsNotTaken() throws IOException {
        assertThat(of("DEN", YearMonth.of(1990, 1))).isEmpty();
        assertThat(of("DEN", JANUARY)).containsExactly("72565003017");
    }

    @Test
    void anAirportWithoutAPlaceHasNoStation() throws IOException {
        assertThat(stations().of(Airport.ofCode("XXX"), JANUARY, JANUARY)).isEmpty();
    }

    private List<String> of(String code, YearMonth month) throws IOException {
        return stations().of(AIRPORTS.getOrDefault(code, Airport.ofCode(code)), month, month).stream()
                .map(station -> station.usaf() + station.wban())
                .toList();
    }

    private WeatherStations stations() throws IOException {
        return WeatherStations.read(Files.writeString(folder.resolve("isd-history.csv"), HISTORY));
    }
}
