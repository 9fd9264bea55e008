package ontime.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import ontime.model.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address that absolute links to pages begin with: that of the settings, so that a page has one address even if
 * the site has several names, or else the one that the visitor used.
 */
@Component
public final class PublicAddress {

    private final Optional<URI> configured;

    public PublicAddress(Settings.Web settings) {
        this.configured = settings.url();
    }

    /** Scheme, host and path prefix, without a slash at its end: {@code https://ontime.example.org}. */
    public String of(HttpServletRequest request) {
        return configured.map(URI::toString).orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                .build()
                .toUriString());
    }
}
