package ontime.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.OnTimeApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {OnTimeApplication.class, DemonstrationStores.class})
@AutoConfigureMockMvc
class DemonstrationTest {

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/flights/ATL/JFK/2008-01-15",
                "/flights/search",
                "/seasonality",
                "/data",
                "/definitions",
                "/no-such-page"
            })
    void everyPageSaysThatFlightsWereGenerated(String address) {
        assertThat(pages.get().uri(address)).bodyText().contains("Demonstration data");
    }
}
