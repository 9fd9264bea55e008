package ontime.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import ontime.stores.model.Champions;
import ontime.testkit.store.InMemoryStore;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Before the first model has learned: requests are taken, and wait. */
@SpringBootTest(
        classes = {OnTimeApplication.class, StoresInMemory.class, PredictionWithoutModelsTest.NothingServes.class})
@AutoConfigureMockMvc
class PredictionWithoutModelsTest {

    private static final String FLIGHT =
            "/predict?carrier=DL&origin=ATL&dest=JFK&flightDate=2008-01-15&crsDepTime=0715&crsArrTime=0925&flightNum="
                    + FakeStream.NEVER;

    @Autowired
    private MockMvcTester pages;

    @Test
    void theFormSaysSo() {
        assertThat(pages.get().uri("/predict")).hasStatusOk().bodyText().contains("No model is ready yet", "/models");
    }

    @Test
    void theRequestWaitsAndSaysForWhat() {
        MvcTestResult asked = pages.post().uri(FLIGHT).exchange();
        String page = Objects.requireNonNull(asked.getResponse().getRedirectedUrl());

        assertThat(pages.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("No model is ready yet", "data-events", "What raises or lowers the risk")
                .doesNotContain("less than a second");
        assertThat(pages.get().uri("/api/v1" + page))
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("WAITING"))
                .hasPathSatisfying("$.reason", reason -> assertThat(reason).isEqualTo("NO_MODEL"));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class NothingServes {

        @Bean
        @Primary
        Champions noChampions() {
            return new Champions(new InMemoryStore());
        }
    }
}
