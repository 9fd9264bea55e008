package ontime.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import ontime.model.settings.Settings;
import ontime.web.FakeStream;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = {OnTimeApplication.class, StoresInMemory.class, PredictionLimitsTest.Few.class})
@AutoConfigureMockMvc
class PredictionLimitsTest {

    private static final int MOST_WAITING = 2;
    private static final int MOST_A_MINUTE = 4;
    private static final int MOST_A_DAY = 2;

    @Autowired
    private MockMvcTester api;

    @Test
    void whereTheStreamLagsOthersAreAskedToComeBack() {
        for (int waiting = 0; waiting < MOST_WAITING; waiting++) {
            assertThat(post(FakeStream.NEVER, "10.0.0.1")).hasStatus(202);
        }

        assertThat(post(640, "10.0.0.2"))
                .hasStatus(429)
                .hasHeader("Retry-After", "5")
                .hasContentType("application/problem+json");
        assertThat(api.post()
                        .uri("/predict?carrier=DL&origin=ATL&dest=JFK&flightDate=2008-01-15&crsDepTime=0715"
                                + "&crsArrTime=0925&flightNum=640"))
                .as("the form, too")
                .hasStatus(429)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("requests are already waiting");
    }

    @Test
    void nobodyTakesTheStreamForHimself() {
        for (int request = 0; request < MOST_A_MINUTE; request++) {
            post(640, "10.0.0.3");
        }

        assertThat(post(640, "10.0.0.3"))
                .hasStatus(429)
                .hasHeader("Retry-After", "60")
                .bodyJson()
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("requests in a minute"));
    }

    @Test
    void nobodyFillsADaysRun() {
        for (int request = 0; request < MOST_A_DAY; request++) {
            assertThat(post("/api/v1/predictions/batch", 640, "10.0.0.4")).hasStatus(202);
        }

        assertThat(post("/api/v1/predictions/batch", 640, "10.0.0.4"))
                .hasStatus(429)
                .hasHeader("Retry-After", "86400")
                .bodyJson()
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("daily runs"));
    }

    private MvcTestResult post(int flightNum, String address) {
        return post("/api/v1/predictions", flightNum, address);
    }

    private MvcTestResult post(String path, int flightNum, String address) {
        return api.post()
                .uri(path)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(String.format(
                        Locale.ROOT,
                        """
                        {"carrier": "DL", "flightNum": %d, "origin": "ATL", "dest": "JFK", "flightDate": "2008-01-15",
                         "crsDepTime": "0715", "crsArrTime": "0925"}""",
                        flightNum))
                .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Few {

        @Bean
        @Primary
        Settings.Predictions fewAtOnce() {
            return new Settings.Predictions(MOST_WAITING, MOST_A_MINUTE, MOST_A_DAY, 90);
        }
    }
}
