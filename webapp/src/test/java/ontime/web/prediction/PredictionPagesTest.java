package ontime.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ontime.web.FakeStream;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PredictionPagesTest {

    private static final String FLIGHT =
            "carrier=DL&origin=ATL&dest=JFK&flightDate=2008-01-15&crsDepTime=0715&crsArrTime=0925&flightNum=";

    @Autowired
    private MockMvcTester pages;

    @Test
    void theFormIsFilledInAsTheAddressSays() {
        assertThat(pages.get().uri("/predict?" + FLIGHT + "640"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"DL 640\"", "value=\"2008-01-15\"", "value=\"0715\"")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void theFlightsPageLeadsToItsPrediction() {
        assertThat(pages.get().uri("/flights/ATL/JFK/2008-01-15/AA12"))
                .bodyText()
                .contains(
                        "action=\"/predict\"", "name=\"flightNum\" value=\"12\"", "name=\"crsDepTime\" value=\"0800\"")
                .contains("What would we have predicted?");
    }

    @Test
    void theAnswerHasAnAddressOfItsOwn() {
        assertThat(pages.get().uri(ask("640&depDelay=25")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .doesNotContainHeader("X-Data-Version")
                .bodyText()
                .contains("DL 640 from ATL to JFK", "Likely late", "81%", "32 min late", "late_at_departure/3")
                .contains("30+ min late", "60.0%", "the departure delay you entered")
                .doesNotContain("id=\"cancellation\"")
                .doesNotContain("http-equiv=\"refresh\"", "data-events");
    }

    @Test
    void lessKnownIsLessSaid() {
        assertThat(pages.get().uri(ask("640")))
                .bodyText()
                .contains("Likely on time", "12%", "Based on the schedule only")
                .doesNotContain("Expected arrival", "id=\"probabilities");
    }

    @Test
    void aRiskOfCancellationIsSaidWithWhatIsUsual() {
        assertThat(pages.get().uri(ask(String.valueOf(FakeStream.TWO_HOURS))))
                .bodyText()
                .contains("High risk of cancellation", "12.0% chance of a cancellation", "usual ");
    }

    @Test
    void aRangeIsSaidInBothLanguagesAndInTheCalendar() {
        String page = ask(String.valueOf(FakeStream.RANGE));

        assertThat(pages.get().uri(page))
                .bodyText()
                .contains("6 min late", "8 of 10 such flights arrive between 15 min early and 58 min late");
        assertThat(pages.get().uri(page + "?lang=es"))
                .bodyText()
                .contains("8 de cada 10 vuelos así llegan entre 15 min de adelanto y 58 min de retraso");
        assertThat(pages.get().uri("/api/v1" + page))
                .bodyJson()
                .extractingPath("$.prediction.range")
                .isEqualTo(Map.of("low", -15, "median", 6, "high", 58));
        assertThat(pages.get().uri(page + "/flight.ics").exchange()).bodyText().satisfies(file -> assertThat(
                        file.replaceAll("\r?\n ", ""))
                .contains("8 of 10 such flights arrive between 15 min early and 58 min late"));
    }

    @Test
    void whatWaitsLooksAgainByItself() {
        assertThat(pages.get().uri(ask(String.valueOf(FakeStream.NEVER))))
                .hasStatusOk()
                .bodyText()
                .contains("Predicting…", "http-equiv=\"refresh\"", "data-events=\"/api/v1/predictions/")
                .containsOnlyOnce("/batch\"");
    }

    @Test
    void aFlightThatDidNotFlyThatDayIsSaidToBeNone() {
        assertThat(pages.get().uri(ask(String.valueOf(FakeStream.RANGE))))
                .bodyText()
                .contains("DL 9006 from ATL to JFK is not among them", "Add to calendar");
        assertThat(pages.get().uri(ask("640")))
                .bodyText()
                .contains("What happened")
                .doesNotContain("is not among them", "Add to calendar");
    }

    @Test
    void whatCannotBePredictedSaysWhy() {
        assertThat(pages.get().uri(ask(String.valueOf(FakeStream.REFUSED))))
                .bodyText()
                .contains("We can’t predict this flight", "don’t know one of the airports");
    }

    @Test
    void aFormThatDoesNotMakeSenseSaysWhereAndKeepsWhatWasTyped() {
        assertThat(pages.post()
                        .uri("/predict?" + FLIGHT.replace("JFK", "Atlantis").replace("0715", "25:00") + "640"))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "role=\"alert\"",
                        "href=\"#dest\"",
                        "Atlantis",
                        "href=\"#crsDepTime\"",
                        "25:00",
                        "value=\"DL 640\"");
    }

    @Test
    void namesAndColonsAreUnderstood() {
        assertThat(ask("640&depDelay=25".replace("640", "641")).replaceAll("[0-9a-f-]{36}", "ID"))
                .isEqualTo("/predictions/ID");
        MvcTestResult asked = pages.post()
                .uri("/predict")
                .param("carrier", "DL · Delta Air Lines Inc.")
                .param("flightNum", "640")
                .param("origin", "ATL · Atlanta, GA")
                .param("dest", "JFK")
                .param("flightDate", "2008-01-15")
                .param("crsDepTime", "7:15 AM")
                .param("crsArrTime", "9:25")
                .exchange();
        assertThat(asked).hasStatus3xxRedirection();
    }

    @Test
    void whatNobodyAskedIsNotFound() {
        assertThat(pages.get().uri("/predictions/nothing"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no prediction");
    }

    @Test
    void theAnswerIsInSpanish() {
        assertThat(pages.get().uri(ask("640&depDelay=25") + "?lang=es"))
                .bodyText()
                .contains("Retraso probable", "DL 640 de ATL a JFK");
    }

    @Test
    void whatSpeaksForAndAgainstIsToldWithItsPeriod() {
        assertThat(pages.get().uri(ask("640")))
                .bodyText()
                .contains(
                        "Of the 950 flights that arrived from January 2008 to February 2008, 15.8% were 15 or more minutes late",
                        "Flights from ATL to JFK",
                        "href=\"/routes/ATL/JFK\"",
                        "Departures scheduled for 7:00–7:59 AM",
                        "Delta Air Lines Inc. flights",
                        "Flights on a Tuesday",
                        "All flights from ATL",
                        "All flights to JFK",
                        "15.8% of 950 were late",
                        "+0.0 points",
                        "about average")
                .doesNotContain("Too few flights", "departure delay you entered");
    }

    @Test
    void fewFlightsAreNotCompared() {
        assertThat(pages.get().uri(askAt("0015")))
                .bodyText()
                .contains("Too few flights to compare", "Departures scheduled for 12:00–12:59 AM (7)");
    }

    @Test
    void howSureTheModelHasBeenAndWhichItIs() {
        assertThat(pages.get().uri(ask("640")))
                .bodyText()
                .contains(
                        "This model gave 160,000 past flights a 10% to 20% chance of being late. Of those, 14.0% were late",
                        "546,921 flights that were not in its training data, from Feb 1, 2008 to Feb 29, 2008",
                        "href=\"/models/late_before_departure/1\"",
                        "trained on Mar 2, 2008 from 587,130 flights");
    }

    @Test
    void expectedMinutesComeWithHowFarOffTheyUsuallyAre() {
        assertThat(pages.get().uri(ask("640&depDelay=25")))
                .bodyText()
                .contains(
                        "32 min late",
                        "off by 9.6 minutes on average",
                        "departure delay you entered. The models use it");
    }

    @Test
    void whatIsNotSureIsNotSaid() {
        assertThat(pages.get().uri(ask(String.valueOf(FakeStream.TWO_HOURS))))
                .bodyText()
                .contains(
                        "Hard to say",
                        "34%",
                        "late, if it is not cancelled",
                        "average: 16%",
                        "two hours before departure",
                        "80% or more")
                .doesNotContain("<h2 id=\"verdict\" tabindex=\"-1\">Likely");
        assertThat(pages.get().uri("/definitions")).bodyText().contains("id=\"likely\"", "80% or more");
    }

    @Test
    void aFlightIsChosenFromTheScheduleOfItsDay() {
        assertThat(pages.get().uri("/predict?origin=Atlanta&dest=JFK&flightDate=2008-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "which one is yours?",
                        "From the schedule for Tuesday, January 15, 2008",
                        "8:00 AM – ",
                        "AA 12 · ATL–JFK",
                        "formaction=\"/predict?carrier=AA&amp;flightNum=12&amp;origin=ATL&amp;dest=JFK"
                                + "&amp;crsDepTime=0800&amp;crsArrTime=")
                .contains("name=\"flightDate\" value=\"2008-01-15\"");
    }

    @Test
    void aFlightNumberAndADayAreEnough() {
        for (String number : List.of("AA12", "aa 12", "American Airlines 12")) {
            MvcTestResult asked = pages.post()
                    .uri("/predict")
                    .param("flightNum", number)
                    .param("flightDate", "2008-01-15")
                    .exchange();

            assertThat(pages.get()
                            .uri(Objects.requireNonNull(asked.getResponse().getRedirectedUrl())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("AA 12 from ATL to JFK", "8:00 AM", "N338AA");
        }
    }

    @Test
    void aRouteAndADayLeadToTheFlightsOfTheDay() {
        assertThat(pages.post()
                        .uri("/predict")
                        .param("flightNum", "")
                        .param("origin", "ATL")
                        .param("dest", "JFK")
                        .param("flightDate", "2008-01-15"))
                .hasRedirectedUrl("/predict?origin=ATL&dest=JFK&flightDate=2008-01-15#flights");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsLost() {
        assertThat(pages.post().uri("/predict").param("carrier", "DL").param("tailNum", "N640DL"))
                .hasStatus(400)
                .bodyText()
                .contains("href=\"#flightNum\"", "href=\"#flightDate\"", "value=\"DL\"", "value=\"N640DL\"");
    }

    @Test
    void ofTwoRecordsNobodyKnowsTheAirplane() {
        assertThat(pages.get().uri("/predict?carrier=DL&flightNum=640&origin=ATL&dest=JFK&flightDate=2008-01-15"))
                .bodyText()
                .contains("7:15 AM – 9:25 AM")
                .doesNotContain("80009E", "tailNum=N");
    }

    @Test
    void aDayOfTheFutureHasTheNewestScheduleOfItsWeekday() {
        assertThat(pages.get().uri("/predict?carrier=AA&flightNum=12&origin=ATL&dest=JFK&flightDate=2030-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("We found this flight", "8:00 AM – ", "value=\"2030-01-15\"", "same weekday")
                .contains("Tuesday, January 15, 2030", "Tuesday, January 15, 2008")
                .doesNotContain("tailNum=N338AA");
    }

    @Test
    void withoutThatWeekdayItIsThatOfAnotherDayAndThePageSaysSo() {
        assertThat(pages.get().uri("/predict?origin=ATL&dest=SFO&flightDate=2030-01-15"))
                .bodyText()
                .contains("5 flights", "a different weekday", "Thursday, February 28, 2008");
    }

    @Test
    void aNumberOfAnotherRouteOrTimeIsOffered() {
        assertThat(pages.get().uri("/predict?carrier=AA&flightNum=12&origin=ATL&dest=SFO&flightDate=2008-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("That number flies another route: is it this flight?", "AA 12 · ATL–JFK")
                .contains("AA 12 flew ATL–JFK that day");
        assertThat(pages.get().uri("/predict?carrier=AA&flightNum=12&flightDate=2008-01-15&crsDepTime=9:30 PM"))
                .bodyText()
                .contains("No flight leaves at that time: is it this one?", "AA 12 · ATL–JFK", "value=\"9:30 PM\"");
    }

    @Test
    void aFlightThatIsNowhereIsStillToBeTyped() {
        assertThat(pages.get().uri("/predict?carrier=DL&flightNum=9&origin=ATL&dest=JFK&flightDate=2008-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("No matching flights", "value=\"DL 9\"", "Delta Air Lines Inc. from ATL to JFK that day: ");
        assertThat(pages.get().uri("/predict?origin=Atlantis&dest=JFK&flightDate=2008-01-15"))
                .hasStatus(400)
                .bodyText()
                .contains("role=\"alert\"", "Atlantis");
    }

    @Test
    void aWeekdayIsTheNextDayWithItsName() {
        String address = Objects.requireNonNull(pages.get()
                .uri("/predict?carrier=AA&origin=ATL&dest=JFK&weekday=5")
                .exchange()
                .getResponse()
                .getRedirectedUrl());

        assertThat(address).startsWith("/predict?carrier=AA&origin=ATL&dest=JFK&flightDate=");
        LocalDate day = LocalDate.parse(address.substring(address.lastIndexOf('=') + 1));
        assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(day).isAfter(LocalDate.of(2008, 1, 31));
        assertThat(pages.get().uri("/predict?weekday=8")).hasStatus(400);
    }

    @Test
    void theAnswerShowsTheFlightsOwnRecord() {
        assertThat(pages.get().uri(ask("640")))
                .bodyText()
                .contains(
                        "How this flight usually does",
                        "Delta Air Lines Inc., ATL to JFK, Tuesday: Morning",
                        "likely between",
                        "too few flights to rely on",
                        "/compare?origin=ATL&amp;dest=JFK&amp;weekday=tuesday&amp;partOfDay=morning")
                .doesNotContain("DL 640 from ATL to JFK</strong>");
    }

    @Test
    void aPastDayShowsWhatHappenedAndWhetherTheModelKnewIt() {
        assertThat(pages.get().uri(ask("640")))
                .bodyText()
                .contains("What happened", "/flights/ATL/JFK/2008-01-15/DL640", "was trained on flights of this day")
                .contains("Times are from the schedule for Tuesday, January 15, 2008")
                .contains("learned from flights from Jan 1, 2008 to Jan 31, 2008 and knows no other season");
        assertThat(pages.get().uri(ask("641")))
                .bodyText()
                .contains("Times are as you entered them")
                .doesNotContain("What happened");
    }

    @Test
    void anAnswerOfSomeModelsSaysThatMoreWillCome() {
        assertThat(pages.get().uri(ask("640"))).bodyText().contains("Some of our models aren’t ready yet");
        assertThat(pages.get().uri(ask("640&depDelay=25")))
                .bodyText()
                .doesNotContain("Some of our models aren’t ready yet");
    }

    @Test
    void aDaysFlightsLeadToTheirPredictions() {
        assertThat(pages.get().uri("/flights/ATL/JFK/2008-01-15"))
                .bodyText()
                .contains("/predict?origin=ATL&amp;dest=JFK&amp;flightDate=2008-01-15");
    }

    @Test
    void whileTheBrokerIsAwayThePageAsksToComeBack() {
        assertThat(pages.post().uri("/predict?" + FLIGHT + FakeStream.AWAY))
                .hasStatus(503)
                .containsHeader("Retry-After");
    }

    private String ask(String numberAndMore) {
        return redirected("/predict?" + FLIGHT + numberAndMore);
    }

    private String askAt(String crsDepTime) {
        return redirected("/predict?" + FLIGHT.replace("0715", crsDepTime) + "640");
    }

    private String redirected(String address) {
        MvcTestResult asked = pages.post().uri(address).exchange();
        assertThat(asked).hasStatus3xxRedirection();
        return Objects.requireNonNull(asked.getResponse().getRedirectedUrl());
    }
}
