package ontime.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PageWarmUpTest {

    @Autowired
    private PageWarmUp warmUp;

    @Test
    void everyPageWithoutAVariableIsRequestedAndExamplesOfTheOthers() {
        assertThat(warmUp.addresses())
                .contains("/", "/airlines", "/airports", "/charts", "/data", "/definitions", "/flights", "/models")
                .contains("/predict", "/rankings", "/reports", "/seasonality", "/subscriptions", "/airplanes")
                .contains("/airlines/DL", "/airports/ATL", "/routes/ATL/JFK", "/flights/ATL/JFK/2008-02-29")
                .doesNotHaveDuplicates()
                .noneMatch(address -> address.startsWith("/api/") || address.startsWith("/v3/"));
    }
}
