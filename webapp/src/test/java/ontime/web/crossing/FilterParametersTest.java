package ontime.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ontime.crossing.Dimension;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.airport.Airport;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.testkit.flight.FlightBuilder;
import ontime.web.error.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class FilterParametersTest {

    private static final LoadedFlights FLIGHTS = flights();

    @Test
    void valuesAreSeparatedByCommas() {
        assertThat(parse("?origin=ord, MDW&weekday=Friday&dest=LGA&from=2008-01-01&to=2008-01-31&lang=es&carrier="))
                .isEqualTo(new FlightFilter(
                        LocalDate.of(2008, 1, 1),
                        LocalDate.of(2008, 1, 31),
                        Map.of(
                                Dimension.ORIGIN,
                                Set.of("ORD", "MDW"),
                                Dimension.WEEKDAY,
                                Set.of("friday"),
                                Dimension.DEST,
                                Set.of("LGA"))));
    }

    @Test
    void citiesAreNamedAsPeopleTypeThem() {
        for (String typed : List.of("Chicago", "chicago", "Chicago, IL", "chicago,il", "Chicago IL")) {
            assertThat(parse("?originCity=" + typed).values())
                    .as(typed)
                    .isEqualTo(Map.of(Dimension.ORIGIN_CITY, Set.of("Chicago, IL")));
        }
        assertThat(parse("?destCity=Portland, ME,New York,Chicago, IL").values())
                .isEqualTo(Map.of(Dimension.DEST_CITY, Set.of("Portland, ME", "New York, NY", "Chicago, IL")));
    }

    @Test
    void whatIsParsedCanBeWrittenAndParsedAgain() {
        FlightFilter filter = parse("?originCity=Chicago&destCity=New York&route=ORD-LGA&partOfDay=evening,night"
                + "&month=2008-01&date=2008-01-15&delayBand=120+&airplaneType=unknown&to=2008-02-01");
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
        FilterParameters.parameters(filter).forEach(address::queryParam);

        assertThat(FilterParameters.parse(address.build().getQueryParams(), FLIGHTS))
                .isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "origin=O            | parameter.airport   | O",
                "origin=ATL          | crossing.airport    | ATL",
                "origin=ORD,XXX      | crossing.airport    | XXX",
                "route=ORD           | crossing.route      | ORD",
                "route=ORD-XXX       | crossing.airport    | XXX",
                "originCity=Boston   | crossing.city       | Boston",
                "originCity=Portland | crossing.cities     | Portland, ME; Portland, OR",
                "weekday=fri         | parameter.choice    | friday, saturday, sunday",
                "partOfDay=noon      | parameter.choice    | night, morning, afternoon, evening",
                "departureHour=24    | parameter.choice    | 23",
                "carrier=ZZ          | parameter.choice    | AA",
                "month=January       | airplane.month.wrong | January",
                "date=2008-02-30     | parameter.date      | 2008-02-30",
                "from=today          | parameter.date      | from",
                "from=2008-02-01&to=2008-01-31 | parameter.range | 2008-01-31",
            })
    void aProblemNamesTheParameterTheValueAndWhatIsRight(String query, String code, String named) {
        assertThatThrownBy(() -> parse("?" + query))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(code)
                .hasMessageContaining(named);
    }

    @Test
    void beforeAnythingIsLoadedOnlyTheFormIsChecked() {
        LoadedFlights none = LoadedFlights.of(FlightCrossings.of("", List.of(), List.of(), Map.of()));

        assertThat(FilterParameters.parse(query("?origin=ORD&carrier=AA&originCity=Chicago"), none)
                        .values())
                .isEqualTo(Map.of(
                        Dimension.ORIGIN,
                        Set.of("ORD"),
                        Dimension.CARRIER,
                        Set.of("AA"),
                        Dimension.ORIGIN_CITY,
                        Set.of("Chicago")));
    }

    @Test
    void closedDimensionsAreThoseThatNoFlightChanges() {
        assertThat(FilterParameters.closedValues(Dimension.WEEKDAY)).hasSize(7).startsWith("monday");
        assertThat(FilterParameters.closedValues(Dimension.CANCELLED)).contains("no", "weather");
        assertThat(FilterParameters.closedValues(Dimension.CARRIER)).isEmpty();
        assertThat(FilterParameters.closedValues(Dimension.AIRPLANE_TYPE)).isEmpty();
    }

    private static FlightFilter parse(String query) {
        return FilterParameters.parse(query(query), FLIGHTS);
    }

    private static MultiValueMap<String, String> query(String query) {
        return UriComponentsBuilder.fromUriString(query).build().getQueryParams();
    }

    private static LoadedFlights flights() {
        List<Flight> flights =
                List.of(flight("ORD", "LGA"), flight("MDW", "LGA"), flight("PWM", "ORD"), flight("PDX", "ORD"));
        return LoadedFlights.of(FlightCrossings.of(
                "1",
                List.of(FlightBlock.of(YearMonth.of(2008, 1), flights)),
                List.of(
                        airport("ORD", "Chicago", "IL"),
                        airport("MDW", "Chicago", "IL"),
                        airport("LGA", "New York", "NY"),
                        airport("PWM", "Portland", "ME"),
                        airport("PDX", "Portland", "OR")),
                Map.of()));
    }

    private static Flight flight(String origin, String dest) {
        return FlightBuilder.of(LocalDate.of(2008, 1, 15), "AA", 1, new Route(origin, dest), "1800")
                .arrived(0)
                .build();
    }

    private static Airport airport(String code, String city, String state) {
        return new Airport(code, code, city, state, null, null, null);
    }
}
