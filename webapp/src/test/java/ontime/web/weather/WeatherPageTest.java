package ontime.web.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ontime.stores.StoreCatalog;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.store.InMemoryStore;
import ontime.testkit.weather.SomeWeather;
import ontime.web.PageTest;
import ontime.web.publication.LoadedDataReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.ExtendedModelMap;

@PageTest
class WeatherPageTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private WeatherChart chart;

    @Autowired
    private ObservedWeather weather;

    @Autowired
    private LoadedDataReader loaded;

    @Test
    void whatWeatherCostsIsChartedByMeasure() {
        assertThat(pages.get().uri("/weather"))
                .hasStatusOk()
                .bodyText()
                .contains("600,000 of 605,765 flights")
                .contains("data-chart=\"weather-wind\"", "data-chart=\"weather-visibility\"", "weather-thunder")
                .contains("Highest: 30 kt or more with 54.0%. Lowest: under 10 kt with 22.0%.", "under 1 mi", "12.0%")
                .doesNotContain("weather-precipitation", "weather.", "./ontime job");
        assertThat(pages.get().uri("/charts")).bodyText().contains("href=\"/weather\"");
    }

    @Test
    void theNumbersAreFilesToo() {
        assertThat(pages.get().uri("/api/v1/weather/costs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("measure", "wind")
                .containsEntry("band", "wind-below-10")
                .containsEntry("flights", 400_000);
        assertThat(pages.get().uri("/api/v1/weather/costs.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("measure,band,from,below,", "\r\nthunder,thunderstorm,0.5,,2000,300,1600,1000,64000\r\n");
    }

    @Test
    void withoutWeatherThePageSaysHowToLoadSome() {
        ExtendedModelMap model = new ExtendedModelMap();

        new WeatherController(new InMemoryStore(), chart).weather(model, Locale.ENGLISH);

        assertThat(model.get("charts")).isEqualTo(List.of());
    }

    @Test
    void anObservationCountsForThreeHours() {
        assertThat(weather.find("JFK", Instant.parse("2008-01-15T18:51:00Z"))).isPresent();
        assertThat(weather.find("JFK", Instant.parse("2008-01-15T18:52:00Z"))).isEmpty();
        assertThat(weather.find("JFK", Instant.parse("2008-01-15T15:50:00Z"))).isEmpty();
        assertThat(weather.find("LGA", Instant.parse("2008-01-16T00:10:00Z"))).isEmpty();
    }

    @Test
    void daysOfMonthsWithoutWeatherAreNotLookedUp() {
        ObservedWeather none = new ObservedWeather(
                new InMemoryStore().with(StoreCatalog.WEATHER_DAYS, SomeWeather.days()),
                new InMemoryPublications(List.of()),
                loaded);

        assertThat(none.find("JFK", Instant.parse("2008-01-15T18:51:00Z"))).isEmpty();
    }
}
