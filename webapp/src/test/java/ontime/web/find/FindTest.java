package ontime.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class FindTest {

    private static final String DAY = "/flights/ATL/JFK/2008-01-15";

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            AA12                              | /flights/ATL/JFK/2008-01-15/AA12
            aa 12                             | /flights/ATL/JFK/2008-01-15/AA12
            AA-12                             | /flights/ATL/JFK/2008-01-15/AA12
            flight American 12                | /flights/ATL/JFK/2008-01-15/AA12
            vuelo AA 12                       | /flights/ATL/JFK/2008-01-15/AA12
            12                                | /flights/ATL/JFK/2008-01-15/AA12
            American flight 12                | /flights/ATL/JFK/2008-01-15/AA12
            AA flight number 12               | /flights/ATL/JFK/2008-01-15/AA12
            AA vuelo 12                       | /flights/ATL/JFK/2008-01-15/AA12
            American #12                      | /flights/ATL/JFK/2008-01-15/AA12
            harts field                       | /airports/ATL
            Atlanta - San Francisco           | /flights/search?origin=ATL&dest=SFO&sort=newest
            atl to ken nedy                   | /routes/ATL/JFK
            airline Delta                     | /airlines/DL
            avión N338AA                      | /airplanes/N338AA
            Hartsfield airport                | /airports/ATL
            aeropuerto de Atlanta             | /airports/ATL
            flights from ATL                  | /airports/ATL
            vuelos a Atlanta                  | /airports/ATL
            vuelos de Atlanta hacia JFK       | /routes/ATL/JFK
            entre Atlanta y JFK               | /routes/ATL/JFK
            between Atlanta and JFK           | /routes/ATL/JFK
            Atlanta to JFK in the morning     | /routes/ATL/JFK
            de Atlanta a JFK por la mañana    | /routes/ATL/JFK
            Delta flights on 1/15/2008        | /flights/search?carrier=DL&date=2008-01-15
            DL1001 1/15/08                    | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 1-15-2008                  | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 15-Jan-2008                | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 Tuesday, January 15, 2008  | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 martes, 15 de enero        | /flights/ATL/SFO/2008-01-15/DL1001
            Delta 640                         | /flights/ATL/JFK/2008-01-15/DL640
            Delta Air Lines 640 on 2008-01-15 | /flights/ATL/JFK/2008-01-15/DL640
            9E5                               | /flights/ATL/JFK/2008-01-15/9E5
            DL1001                            | /flights/search?carrier=DL&flightNum=1001&sort=newest
            DL 1001 2008-01-15                | /flights/ATL/SFO/2008-01-15/DL1001
            DL 1001 15 Jan 2008               | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 Jan 15, 2008               | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 1/15/2008                  | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 Jan 15                     | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 15 de enero de 2008        | /flights/ATL/SFO/2008-01-15/DL1001
            DL1001 ATL-SFO 2008-02-28         | /flights/ATL/SFO/2008-02-28/DL1001
            from ATL to SFO DL1001 2008-02-28 | /flights/ATL/SFO/2008-02-28/DL1001
            DL 1001 from ATL 2008-02-28       | /flights/ATL/SFO/2008-02-28/DL1001
            n338aa                            | /airplanes/N338AA
            N338AA 2008-01-15                 | /flights/search?date=2008-01-15&tailNum=N338AA
            atl                               | /airports/ATL
            ATL · Atlanta, GA                 | /airports/ATL
            Atlanta                           | /airports/ATL
            hartsfield                        | /airports/ATL
            San Francisco                     | /airports/SFO
            dl                                | /airlines/DL
            DL · Delta Air Lines Inc.         | /airlines/DL
            Delta                             | /airlines/DL
            delta airlines                    | /airlines/DL
            Delta 2008-01-15                  | /flights/search?carrier=DL&date=2008-01-15
            ATL-JFK                           | /routes/ATL/JFK
            atl jfk                           | /routes/ATL/JFK
            Atlanta to New York               | /routes/ATL/JFK
            from Atlanta to JFK               | /routes/ATL/JFK
            de Atlanta a Nueva York           | /routes/ATL/JFK
            Atlanta → New York                | /routes/ATL/JFK
            Atlanta New York                  | /routes/ATL/JFK
            hartsfield to kennedy             | /routes/ATL/JFK
            ATL SFO                           | /flights/search?origin=ATL&dest=SFO&sort=newest
            ATL-JFK 2008-01-15                | /flights/ATL/JFK/2008-01-15
            Delta ATL-JFK 2008-01-15          | /flights/search?carrier=DL&origin=ATL&dest=JFK&date=2008-01-15
            2008-01-15                        | /flights/search?date=2008-01-15
            """)
    void whatIsTypedLeadsToItsPage(String typed, String page) {
        assertThat(pages.get().uri("/find?q={q}", typed)).hasRedirectedUrl(page);
        assertThat(pages.get().uri("/find?q={q}&lang=es", typed.replaceFirst("1([/-])15([/-])(20)?08", "15$11$2$308")))
                .hasRedirectedUrl(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            AA12 2008-01-16           | no flight AA 12 on Wednesday, January 16, 2008 | AA 12 on other days and routes: 1 flight
            AA12 ATL-SFO 2008-01-15   | We have no flight AA 12, ATL – SFO    | AA 12 flew ATL–JFK that day
            AA12 ATL-SFO 2008-01-15   | AA 12, ATL – SFO                      | that day: 47 flights
            DL640 ATL-SFO 2008-01-15  | DL 640, ATL – SFO on Tuesday          | Delta Air Lines Inc. from ATL to SFO that day: 47 flights
            DL999                     | We have no flight DL 999              | What you can search for
            N338AA 2008-01-16         | We have no flight N338AA              | N338AA on other days: 1 flight
            JFK-ATL                   | We have no flight JFK – ATL           | 6 flights the other way
            ATL-JFK 2008-02-02        | ATL – JFK on Saturday                 | All airlines from ATL to JFK, any day: 6 flights
            Atlnta                    | We don’t know “Atlnta”. Did you mean  | href="/find?q=Atlanta
            Atlnta to New Yrok        | Did you mean                          | Atlanta, GA – New York
            Dleta                     | We found nothing for “Dleta”          | What you can search for
            international             | Which “international” do you mean?    | JFK · New York, NY, John F. Kennedy International
            DL640 2009-12-04          | We have no data for Friday, December 4, 2009 | "/predict?carrier=DL&amp;flightNum=640&amp;flightDate=2009-12-04"
            DL640 ATL-JFK 12/4/2009   | We have no data for                   | Predict DL 640, ATL – JFK on that day
            640 12/4/2009             | We have no data for                   | Predict 640 on that day
            Atlanta to NYC 12/4/2009  | We have no data for                   | "/predict?origin=ATL&amp;dest=JFK&amp;flightDate=2009-12-04"
            Atlanta to JFK 12/4/2009  | on that day of the week               | "/compare?origin=ATL&amp;dest=JFK&amp;weekday=friday"
            ATL JFK 2007-05-01        | We have no data for Tuesday, May 1    | All airlines from ATL to JFK, any day: 6 flights
            D12345                    | We found nothing for “D12345”         | An airplane:
            ATL to XYZ                | We don’t know the airport or city “XYZ” | flights from ATL
            Timbuktu to JFK           | We don’t know the airport or city “Timbuktu” | flights to JFK
            ATL to XYZ 2008-01-15     | Flights on Tuesday, January 15, 2008  | flights from ATL
            ATL-ATL                   | We don’t know “ATL-ATL”. Did you mean | href="/find?q=ATL"
            Timbuktu                  | We found nothing for “Timbuktu”       | An airplane:
            """)
    void whatHasNoPageOfItsOwnOffersWhatIsNear(String typed, String heading, String offer) {
        assertThat(pages.get().uri("/find?q={q}", typed))
                .hasStatusOk()
                .bodyText()
                .contains(heading, offer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DL640 tomorrow", "DL640 mañana", "vuelo DL640 el viernes", "Delta 640 next friday"})
    void aDayToComeLeadsToAPrediction(String typed) {
        for (String language : List.of("en", "es")) {
            assertThat(pages.get().uri("/find?q={q}&lang=" + language, typed))
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern(
                            "\"/predict\\?carrier=DL&amp;flightNum=640&amp;flightDate=20\\d\\d-\\d\\d-\\d\\d\"");
        }
    }

    @Test
    void theBoxOfEveryPageKeepsWhatWasTyped() {
        assertThat(pages.get().uri("/find?q={q}", "<Timbuktu>"))
                .bodyText()
                .contains("name=\"q\"", "value=\"&lt;Timbuktu&gt;\"");
        assertThat(pages.get().uri("/airlines")).bodyText().contains("action=\"/find\"", "role=\"search\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "to",
                "a to",
                "to b",
                "ATL to",
                "2008-02-30",
                "DL 99999999",
                "99999",
                "%",
                "· · ·",
                "🛫",
                "1/1/1",
                "DL1001 1500-01-01",
                "ATL-ATL",
                "'; --",
                "(",
                "N",
                "9E 5 9E 5 9E 5",
                "from",
                "de",
                "\\",
                "a/b/c/d",
                "13/13/2008"
            })
    void nothingThatIsTypedIsAnError(String typed) {
        assertThat(pages.get().uri("/find?q={q}", typed))
                .satisfies(answer ->
                        assertThat(answer.getResponse().getStatus()).as(typed).isIn(200, 302));
        assertThat(pages.get().uri("/find?q={q}", typed.repeat(60)))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(200, 302));
    }

    @Test
    void anEmptyBoxShowsExamplesThatLeadSomewhere() {
        assertThat(pages.get().uri("/find"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Type a flight, a route",
                        "/find?q=DL1004%202008-02-28",
                        "/find?q=Atlanta%20-%20San%20Francisco");
        assertThat(pages.get().uri("/find?lang=es")).bodyText().contains("Escriba un vuelo", "Qué se puede buscar");
    }

    @Test
    void aFlightThatIsNotKnownOffersItsNeighbours() {
        assertThat(pages.get().uri("/flights/ATL/SFO/2008-01-15/AA12"))
                .hasStatus(404)
                .bodyText()
                .contains("AA 12 flew ATL–JFK that day", "href=\"" + DAY + "/AA12\"", "that day: 47 flights");
    }

    @Test
    void suggestionsAreOfEveryKind() {
        assertThat(pages.get().uri("/api/v1/suggestions?q=del")).bodyText().contains("DL · Delta Air Lines Inc.");
        assertThat(pages.get().uri("/api/v1/suggestions?q=atl")).bodyText().contains("ATL · Atlanta, GA");
        assertThat(pages.get().uri("/api/v1/suggestions")).bodyText().isEqualTo("[]");
    }
}
