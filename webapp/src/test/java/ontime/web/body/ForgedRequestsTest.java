package ontime.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.Set;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page of another site can't make a visitor's browser change anything here. */
@PageTest
class ForgedRequestsTest {

    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    private static final Set<String> UNSUBSCRIPTIONS = Set.of(SubscriptionLinks.UNSUBSCRIBE, SubscriptionLinks.QUERIES);

    @Autowired
    private MockMvc pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    /** A route that changes something. */
    private record Route(HttpMethod method, String path) {}

    @Test
    void everyRouteThatChangesSomethingRefusesOtherSites() throws Exception {
        List<Route> changing = changing();
        assertThat(changing).hasSizeGreaterThan(5);
        for (Route route : changing) {
            if (!UNSUBSCRIPTIONS.contains(route.path())) {
                assertThat(status(request(route.method(), route.path()).header("Sec-Fetch-Site", "cross-site")))
                        .as("%s from another site", route)
                        .isEqualTo(403);
                assertThat(status(request(route.method(), route.path()).header("Sec-Fetch-Site", "same-site")))
                        .as("%s from another host of this site", route)
                        .isEqualTo(403);
                assertThat(status(request(route.method(), route.path()).header("Origin", "https://evil.example")))
                        .as("%s in an old browser", route)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void ourOwnFormsAndProgramsAreServed() throws Exception {
        assertThat(status(request(HttpMethod.POST, "/predict").header("Sec-Fetch-Site", "same-origin")))
                .isNotEqualTo(403);
        assertThat(status(request(HttpMethod.POST, "/predict")
                        .header("Host", "localhost:8080")
                        .header("Origin", "http://localhost:8080")))
                .isNotEqualTo(403);
        assertThat(status(request(HttpMethod.POST, "/predict"))).isNotEqualTo(403);
        assertThat(status(request(HttpMethod.GET, "/predict").header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(200);
    }

    @Test
    void aMailProgramMayUnsubscribeFromAnywhere() throws Exception {
        for (String address : UNSUBSCRIPTIONS) {
            assertThat(status(request(HttpMethod.POST, address)
                            .param(SubscriptionLinks.KEY, "unknown")
                            .header("Sec-Fetch-Site", "cross-site")))
                    .as(address)
                    .isNotEqualTo(403);
        }
    }

    private List<Route> changing() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getMethodsCondition().getMethods().stream()
                        .filter(CHANGING::contains)
                        .flatMap(method -> route.getPatternValues().stream()
                                .map(path -> new Route(method.asHttpMethod(), path.replaceAll("\\{[^}]+}", "1")))))
                .distinct()
                .toList();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse().getStatus();
    }
}
