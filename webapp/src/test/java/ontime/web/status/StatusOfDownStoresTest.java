package ontime.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.StoreUnavailableException;
import ontime.stores.publication.Publications;
import ontime.web.OnTimeApplication;
import ontime.web.StoresAway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {OnTimeApplication.class, StoresAway.class, StatusOfDownStoresTest.NoPublications.class})
@AutoConfigureMockMvc
class StatusOfDownStoresTest {

    @Autowired
    private MockMvcTester web;

    @TestConfiguration(proxyBeanMethods = false)
    static class NoPublications {

        @Bean
        @Primary
        Publications noPublications() {
            return new Publications() {

                @Override
                public Optional<Publication> find(StoredDataset dataset, YearMonth month) {
                    throw away();
                }

                @Override
                public List<Publication> list(StoredDataset dataset) {
                    throw away();
                }

                @Override
                public List<Publication> listAll() {
                    throw away();
                }
            };
        }

        private static StoreUnavailableException away() {
            return new StoreUnavailableException("the store", new IOException("connection refused"));
        }
    }

    @Test
    void thePageAnswersAndSaysWhatIsDown() {
        assertThat(web.get().uri("/")).hasStatus(503);
        assertThat(web.get().uri(SystemView.PAGE + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Some parts don’t work.", "refuses the login", "Nobody can ask for a new prediction")
                .contains("Unknown while the document store")
                .doesNotContain("connection refused");
        assertThat(web.get().uri(SystemView.API))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("DOWN"));
    }
}
