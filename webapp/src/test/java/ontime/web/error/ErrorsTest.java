package ontime.web.error;

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
class ErrorsTest {

    private static final String DAY = "origin=ATL&dest=JFK&date=2008-01-15";

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /flights?origin=ATL&dest=JFK&date=2015-02-30                | 400 | 2015-02-30
            /flights?origin=ATL&dest=JFK                                | 400 | date
            /flights?origin=ATLANTA&dest=JFK&date=2008-01-15            | 400 | ATLANTA
            /flights?origin=ZZZ&dest=JFK&date=2008-01-15                | 404 | ZZZ
            /flights?origin=ATL&dest=JFK&date=2008-01-15&page=0         | 400 | page
            /flights?origin=ATL&dest=JFK&date=2008-01-15&page=-1        | 400 | -1
            /flights?origin=ATL&dest=JFK&date=2008-01-15&page=two       | 400 | two
            /flights?origin=ATL&dest=JFK&date=2008-01-15&page=1000000000| 404 | 1 page
            /flights?origin=ATL&dest=JFK&date=2008-01-15&size=100000    | 400 | 200
            /flights?origin=ATL&dest=JFK&date=2008-01-15&size=0         | 400 | size
            /flights/search?page=1000000000                             | 404 | 4 pages
            /flights/search?origin=A                                    | 400 | origin
            /flights/search?carrier=D!                                  | 400 | D!
            /flights/search?date=20080115                               | 400 | 20080115
            /flights/search?from=2008-02-02&to=2008-02-01               | 400 | 2008-02-02
            /flights/search?date=2008-02-02&to=2008-02-02               | 400 | range
            /flights/search?flightNum=9999999999                        | 400 | flightNum
            /models/late/one                                            | 400 | “one” is not valid (version)
            /airports/ATLANTA                                           | 400 | “ATLANTA” is not an airport code (code)
            /rankings?of=colours                                        | 400 | airlines, airports, routes
            /nothing                                                    | 404 | nothing at this address
            """)
    void theApiSaysWhatIsWrong(String address, int status, String naming) {
        assertThat(pages.get().uri("/api/v1" + address))
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.status", value -> assertThat(value).isEqualTo(status))
                .hasPathSatisfying(
                        "$.detail", value -> assertThat(value).asString().contains(naming));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /flights/ATL/JFK/2015-02-30                  | 400 | 2015-02-30
            /flights/ATL/JFK/yesterday                   | 400 | yesterday
            /flights/ATLANTA/JFK/2008-01-15              | 400 | ATLANTA
            /flights/ZZZ/JFK/2008-01-15                  | 404 | ZZZ
            /flights/ATL/JFK/2008-01-15?page=-1          | 400 | -1
            /flights/ATL/JFK/2008-01-15?page=1000000000  | 404 | There is no page 1000000000. The list has 1 page.
            /flights?origin=&dest=JFK&date=2008-01-15    | 400 | origin
            /flights/search?origin=ZZZ                   | 404 | ZZZ
            /no-such-page                                | 404 | There is nothing at this address.
            """)
    void pagesSayWhatIsWrongAndWhatToDo(String address, int status, String naming) {
        assertThat(pages.get().uri(address))
                .hasStatus(status)
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains(naming, "Search flights", "</html>")
                .doesNotContain("Exception", "at ontime.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flights/search",
                "/flights/ATL/JFK/2008-01-15",
                "/airplanes",
                "/predict",
                "/subscriptions",
                "/api/v1/flights/search",
                "/api/v1/airplanes",
                "/api/v1/flights?origin=ATL&dest=JFK&date=2008-01-15"
            })
    void namesOfNestedPropertiesAreIgnoredAndIndexedNamesAreRefused(String address) {
        String first = address + (address.contains("?") ? "&" : "?");
        for (String name : List.of("origin", "page", "carrier", "day", "manufacturer", "model")) {
            for (String property : List.of(".x", ".bytes", ".class.name")) {
                assertThat(pages.get().uri(first + name + property + "=1"))
                        .as(name + property)
                        .hasStatusOk();
            }
            for (String index : List.of("[0]", "[257]", "[-1]", "[a]", "[999999999]")) {
                assertThat(pages.get().uri(first + "{name}=1", name + index))
                        .as(name + index)
                        .hasStatus(400);
            }
        }
    }

    @Test
    void aVeryLongValueIsRefused() {
        assertThat(pages.get().uri("/flights/search?tailNum={t}", "N".repeat(5_000)))
                .hasStatus(400);
        assertThat(pages.get().uri("/api/v1/flights?" + DAY + "&page={p}", "1".repeat(5_000)))
                .hasStatus(400);
    }

    @Test
    void anErrorIsKeptByNoCache() {
        assertThat(pages.get().uri("/flights/search?page=0"))
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("ETag");
    }

    @Test
    void whatCanOnlyBeReadCannotBePosted() {
        assertThat(pages.post().uri("/api/v1/flights/search"))
                .hasStatus(405)
                .hasContentType("application/problem+json")
                .containsHeader("Allow");
    }

    @Test
    void theApiGivesNothingButJson() {
        assertThat(pages.get().uri("/api/v1/airports").header("Accept", "image/png"))
                .hasStatus(406);
    }
}
