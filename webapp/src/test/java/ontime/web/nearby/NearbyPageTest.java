package ontime.web.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class NearbyPageTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void theFormIsShownAtFirst() {
        assertThat(pages.get().uri("/nearby"))
                .hasStatusOk()
                .bodyText()
                .contains("Delays nearby", "name=\"airport\"", "type=\"range\"", "aria-current=\"page\"")
                .doesNotContain("Please check these fields", "class=\"land\"");
    }

    @Test
    void theAnswerHasTotalsWithTheirChangeAMapChartsAndAirports() {
        assertThat(pages.get().uri("/nearby?airport=ATL&radiusKm=1300&dates=2008-01-15,2008-01-22,2008-02-28"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Within 808\u00a0mi of Atlanta, GA (ATL)",
                        ">300\u00a0mi</a>",
                        "3 days from Jan 15, 2008 to Feb 28, 2008")
                .contains("+9.4%", "class=\"land\"", "class=\"reach\"", "<title>Atlanta, GA (ATL): 58 flights</title>")
                .contains("On-time percentage by hour", "On-time percentage by date")
                .contains("href=\"/airports/JFK\"", "radiusKm=4828")
                .contains("/api/v1/delays/near/by-hour.csv?airport=ATL&amp;radiusKm=1300");
    }

    @Test
    void spanishPagesCountInKilometers() {
        assertThat(pages.get().uri("/nearby?airport=ATL&radiusKm=1300&dates=2008-01-15&lang=es"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "A menos de 1.300\u00a0km de Atlanta, GA (ATL)", ">500\u00a0km</a>", "data-unit=\"kilometer\"")
                .doesNotContain("\u00a0mi<");
    }

    @Test
    void aPeriodThatIsNotLoadedIsNamed() {
        assertThat(pages.get().uri("/nearby?airport=ATL&dates=2008-01-15&compareTo=year&lang=es"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "estos días anteriores no están cargados: 16 ene 2007",
                        "A menos de 80",
                        "value=\"year\" selected")
                .doesNotContain("No cargados:");
    }

    @Test
    void daysThatAreNotLoadedAreNotCountedAndSaidSo() {
        assertThat(pages.get().uri("/nearby?airport=ATL&from=2008-02-28&to=2008-03-02"))
                .hasStatusOk()
                .bodyText()
                .contains("2 of these 4 days are loaded and counted. Not loaded: Mar 1, 2008 – Mar 2, 2008.")
                .contains("<h3>Departures</h3>")
                .doesNotContain("No flights from or to airports", "newest day");
        assertThat(pages.get().uri("/nearby?airport=ATL&dates=2009-05-01,2009-05-03"))
                .bodyText()
                .contains("None of these 2 days is loaded and counted. Not loaded: May 1, 2009, May 3, 2009.")
                .contains("href=\"/nearby?airport=ATL&amp;from=2008-02-29&amp;to=2008-02-29\"")
                .doesNotContain("No flights from or to airports", "<h3>Departures</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "airport=QQQ",
                "lat=91&lon=0",
                "airport=ATL&radiusKm=-5",
                "airport=ATL&from=2008-01-16&to=2008-01-15",
                "carrier=DL"
            })
    void invalidInputIsShownNextToTheForm(String query) {
        assertThat(pages.get().uri("/nearby?" + query))
                .hasStatus(400)
                .bodyText()
                .contains("Please check these fields", "name=\"airport\"");
    }

    @Test
    void onlyThisPageMayUseTheLocation() {
        assertThat(pages.get().uri("/nearby"))
                .hasHeader("Permissions-Policy", "camera=(), geolocation=(self), microphone=()");
        assertThat(pages.get().uri("/airports"))
                .hasHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    @Test
    void chartsAreFilesToo() {
        assertThat(pages.get().uri("/api/v1/delays/near/by-date.csv?airport=ATL&dates=2008-01-15,2008-02-28"))
                .hasStatusOk()
                .bodyText()
                .startsWith("date,departuresOnTimeShare,arrivalsOnTimeShare,departures,arrivals")
                .contains("2008-02-28,1,,5,0");
        assertThat(pages.get().uri("/api/v1/delays/near/by-hour?airport=JFK&dates=2008-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("\"categories\":[\"2\",\"9\",\"10\",\"11\",\"14\"]");
        assertThat(pages.get().uri("/api/v1/delays/near/by-moon?airport=JFK")).hasStatus(404);
    }

    @Test
    void hoursAreOnTheClockOfTheLanguage() {
        assertThat(pages.get().uri("/nearby?airport=JFK&dates=2008-01-15"))
                .bodyText()
                .contains("2:00–2:59 PM");
        assertThat(pages.get().uri("/nearby?airport=JFK&dates=2008-01-15&lang=es"))
                .bodyText()
                .contains("14:00–14:59");
    }

    @Test
    void pagesOfAirportsAndAirplanesHaveMaps() {
        assertThat(pages.get().uri("/airports/ATL"))
                .bodyText()
                .contains("/nearby?airport=ATL", "class=\"land\"", "<title>New York, NY (JFK):");
        assertThat(pages.get().uri("/airplanes/N338AA"))
                .bodyText()
                .contains("Map of the route that N338AA flew this month", "class=\"arc w4\"");
        assertThat(pages.get().uri("/airports")).bodyText().contains("class=\"place\"", "class=\"start\"");
    }
}
