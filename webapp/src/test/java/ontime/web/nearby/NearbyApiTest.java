package ontime.web.nearby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * On January 15: 6 flights from ATL to JFK and 47 to SFO, 36 of these 53 departed from 0 to 2 o'clock; on February 28: 5
 * flights from ATL to SFO.
 */
@PageTest
class NearbyApiTest {

    private static final String NEAR = "/api/v1/delays/near?";

    @Autowired
    private MockMvcTester api;

    @Test
    void whatIsMisspelledIsRefused() {
        assertThat(api.get().uri("/api/v1/delays/near?airport=ATL&dates=2008-01-15&radius=50"))
                .hasStatus(400)
                .bodyText()
                .contains("“radius” does not exist", "radiusKm");
        assertThat(api.get().uri("/api/v1/delays/near?airport=ATL&dates=2008-01-15&carrier=ZZ&lang=en"))
                .hasStatus(400)
                .bodyText()
                .contains("ZZ");
    }

    @Test
    void departuresAndArrivalsAreCountedApart() throws Exception {
        JsonNode atlanta = json("airport=ATL&dates=2008-01-15");
        JsonNode newYork = json("airport=JFK&dates=2008-01-15");

        assertThat(atlanta.at("/stats/departures/current/flights").asLong()).isEqualTo(53);
        assertThat(atlanta.at("/stats/departures/current/onTime").asLong()).isEqualTo(2 + 35);
        assertThat(atlanta.at("/stats/departures/current/late").asLong()).isEqualTo(1 + 12);
        assertThat(atlanta.at("/stats/departures/current/cancelled").asLong()).isEqualTo(1);
        assertThat(atlanta.at("/stats/departures/current/diverted").asLong()).isEqualTo(1);
        assertThat(atlanta.at("/stats/departures/current/onTimeShare").asDouble())
                .isEqualTo(37.0 / 53);
        assertThat(atlanta.at("/stats/arrivals/current/flights").asLong()).isZero();
        assertThat(atlanta.at("/stats/arrivals/current/onTimeShare").isNull()).isTrue();
        assertThat(newYork.at("/stats/departures/current/flights").asLong()).isZero();
        assertThat(newYork.at("/stats/arrivals/current/flights").asLong()).isEqualTo(6);
        assertThat(newYork.at("/version").asString())
                .isNotEmpty()
                .isEqualTo(atlanta.at("/version").asString());
    }

    @Test
    void totalsAreComparedWithTheSameWeekdaysAWeekEarlier() throws Exception {
        JsonNode answer = json("airport=ATL&dates=2008-01-15,2008-01-22,2008-02-28");
        JsonNode departures = answer.at("/stats/departures");

        assertThat(answer.at("/comparedDates").valueStream().map(JsonNode::asString))
                .containsExactly("2008-01-08", "2008-01-15", "2008-02-21");
        assertThat(departures.at("/current/flights").asLong()).isEqualTo(53 + 5);
        assertThat(departures.at("/previous/flights").asLong()).isEqualTo(53);
        assertThat(departures.at("/change/flightsPercent").asDouble()).isEqualTo(100.0 * 5 / 53);
        assertThat(departures.at("/change/latePercent").asDouble()).isZero();
        assertThat(departures.at("/change/onTimePoints").asDouble())
                .isCloseTo(100 * ((37.0 + 5) / 58 - 37.0 / 53), offset(1e-9));
    }

    @Test
    void aPeriodThatIsNotLoadedIsNotCompared() throws Exception {
        JsonNode answer = json("airport=ATL&dates=2008-01-15&compareTo=year");

        assertThat(answer.at("/datesNotLoaded/0").asString()).isEqualTo("2007-01-16");
        assertThat(answer.at("/stats/departures/previous").isNull()).isTrue();
        assertThat(answer.at("/stats/departures/change").isNull()).isTrue();
        assertThat(json("airport=ATL&dates=2008-01-15&compareTo=none")
                        .at("/comparedDates")
                        .size())
                .isZero();
        assertThat(json("airport=ATL&dates=2008-02-26&compareTo=four-weeks")
                        .at("/comparedDates/0")
                        .asString())
                .isEqualTo("2008-01-29");
    }

    @Test
    void theTimelineIsByDateAndLocalHour() throws Exception {
        JsonNode departures = json("airport=ATL&dates=2008-02-28,2008-01-15").at("/timeline/departures");

        assertThat(departures.valueStream().map(hour -> "%s %s %s"
                        .formatted(
                                hour.at("/date").asString(),
                                hour.at("/hour").asString(),
                                hour.at("/figures/flights").asString())))
                .containsExactly(
                        "2008-01-15 0 27",
                        "2008-01-15 1 20",
                        "2008-01-15 7 2",
                        "2008-01-15 8 1",
                        "2008-01-15 9 1",
                        "2008-01-15 12 1",
                        "2008-01-15 23 1",
                        "2008-02-28 0 5");
    }

    @Test
    void pointsAreTheAirportsWithinTheRadiusNearestFirst() throws Exception {
        JsonNode near =
                json("lat=33.6&lon=-84.4&radiusKm=1300&dates=2008-01-15").at("/points");

        assertThat(near.valueStream().map(point -> point.at("/code").asString()))
                .containsExactly("ATL", "JFK");
        assertThat(near.at("/0/distanceKm").asDouble()).isEqualTo(4.8);
        assertThat(near.at("/0/departures/flights").asLong()).isEqualTo(53);
        assertThat(near.at("/0/arrivals").isNull()).isTrue();
        assertThat(near.at("/1/distanceKm").asDouble()).isBetween(1_220.0, 1_230.0);
        assertThat(near.at("/1/lat").asDouble()).isEqualTo(40.639801);
        assertThat(json("airport=ATL&radiusKm=5000&dates=2008-01-15")
                        .at("/points")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void flightsOfOneAirlineAreCountedAlone() throws Exception {
        JsonNode american = json("airport=ATL&dates=2008-01-15&carrier=AA");

        assertThat(american.at("/stats/departures/current/flights").asLong()).isEqualTo(1);
        assertThat(american.at("/carrier").asString()).isEqualTo("AA");
    }

    @Test
    void aRangeIsEveryDayOfIt() throws Exception {
        JsonNode answer = json("airport=ATL&from=2008-01-14&to=2008-01-16");

        assertThat(answer.at("/dates").size()).isEqualTo(3);
        assertThat(answer.at("/stats/departures/current/flights").asLong()).isEqualTo(53);
    }

    @Test
    void withoutDatesItIsTheLastLoadedDay() throws Exception {
        JsonNode answer = json("airport=ATL");

        assertThat(answer.at("/dates/0").asString()).isEqualTo("2008-02-29");
        assertThat(answer.at("/radiusKm").asInt()).isEqualTo(80);
        assertThat(json("airport=ATL&dates=,").at("/dates")).isEqualTo(answer.at("/dates"));
        assertThat(json("airport=ATL&dates=2008-01-15,,2008-01-14").at("/dates").size())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "airport=QQQ | airport | QQQ",
                "dates=2008-01-15 | airport | Name a place",
                "airport=ATL&lat=33&lon=-84 | airport | not both",
                "lat=33 | lon | needs both lat and lon",
                "lon=-84 | lat | needs both lat and lon",
                "lat=91&lon=0 | lat | from -90 to 90",
                "lat=north&lon=0 | lat | “north”",
                "lat=0&lon=-180.5 | lon | from -180 to 180",
                "lat=NaN&lon=0 | lat | “NaN”",
                "airport=ATL&radiusKm=-5 | radiusKm | from 1 to 5000",
                "airport=ATL&radiusKm=0 | radiusKm | from 1 to 5000",
                "airport=ATL&radiusKm=5001 | radiusKm | from 1 to 5000",
                "airport=ATL&radiusKm=wide | radiusKm | “wide”",
                "airport=ATL&dates=2008-02-30 | dates | 2008-02-30",
                "airport=ATL&dates=2008-01-15,soon | dates | 2008-01-15,soon",
                "airport=ATL&dates=2007-01-01,2008-01-15 | dates | within 366 days",
                "airport=ATL&dates=2008-01-15&from=2008-01-15&to=2008-01-16 | dates | not both",
                "airport=ATL&from=2008-01-16&to=2008-01-15 | to | before the first day, 2008-01-16",
                "airport=ATL&from=2008-01-16 | to | needs both from and to",
                "airport=ATL&to=2008-01-16 | from | needs both from and to",
                "airport=ATL&from=2008-01-01&to=2008-02-01 | to | 32 dates",
                "airport=ATL&carrier=Nobody | carrier | Nobody",
                "airport=ATL&compareTo=decade | compareTo | week, four-weeks, year, none"
            })
    void invalidInputIsAnsweredByWhatIsWrongAndWhatIsRight(String query, String field, String detail) throws Exception {
        MvcTestResult result = api.get().uri(NEAR + query).exchange();
        JsonNode problem = JsonMapper.shared().readTree(result.getResponse().getContentAsString());

        assertThat(result).hasStatus(400).hasContentType("application/problem+json");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString())
                .contains(detail)
                .isEqualTo(problem.at("/detail").asString());
    }

    @Test
    void thirtyTwoDatesAreTooManyAndThirtyOneAreNot() throws Exception {
        assertThat(api.get().uri(NEAR + "airport=ATL&dates=" + dates(32)).exchange())
                .hasStatus(400)
                .bodyText()
                .contains("These are 32 dates (dates). Use 1 to 31.");
        assertThat(json("airport=ATL&dates=" + dates(31)).at("/dates").size()).isEqualTo(31);
    }

    @Test
    void everyInvalidFieldIsNamed() throws Exception {
        MvcTestResult result = api.get()
                .uri(NEAR + "lat=91&lon=200&radiusKm=-1&from=2008-01-02&to=2008-01-01&carrier=Nobody")
                .exchange();
        JsonNode problem = JsonMapper.shared().readTree(result.getResponse().getContentAsString());

        assertThat(problem.at("/errors").valueStream().map(error -> error.at("/field")
                        .asString()))
                .containsExactly("lat", "lon", "radiusKm", "to", "carrier");
    }

    private JsonNode json(String query) throws Exception {
        MvcTestResult result = api.get().uri(NEAR + query).exchange();
        assertThat(result).hasStatusOk();
        return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
    }

    private static String dates(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> LocalDate.of(2008, 1, 1).plusDays(day).toString())
                .collect(Collectors.joining(","));
    }
}
