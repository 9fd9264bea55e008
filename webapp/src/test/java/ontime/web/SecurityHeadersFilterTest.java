package ontime.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.settings.Settings;
import ontime.web.address.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** See {@code EveryRouteTest} for the headers of all answers. */
final class SecurityHeadersFilterTest {

    @Test
    void browsersUseOnlyTlsIfTheSiteHasIt() throws ServletException, IOException {
        assertThat(transportOf("https://ontime.example.org")).isEqualTo("max-age=31536000");
        assertThat(transportOf("http://ontime.example.org")).isNull();
        assertThat(transportOf(null)).isNull();
    }

    private static @Nullable String transportOf(@Nullable String site) throws ServletException, IOException {
        Settings.Web settings = new Settings.Web(
                8080,
                "127.0.0.1",
                "512m",
                Optional.ofNullable(site).map(URI::create),
                Optional.empty(),
                OptionalInt.empty(),
                1);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeadersFilter(new PublicAddress(settings))
                .doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response.getHeader("Strict-Transport-Security");
    }
}
