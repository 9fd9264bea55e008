package ontime.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import ontime.model.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address that visitors know the site by, and that absolute links to pages begin with: that of the settings, so that
 * a page has one address even if the site has several names, or else the one that the visitor used. If it has a path,
 * such as {@code /ontime}, a proxy removes that path from each request: here, paths begin at the root, and only what is
 * sent out has the prefix.
 */
@Component
public final class PublicAddress {

    private final Optional<URI> configured;

    private final String prefix;

    public PublicAddress(Settings.Web settings) {
        this.configured = settings.url();
        this.prefix = configured.map(URI::getRawPath).orElse("");
    }

    /** The address of the settings, without a slash at its end; empty if none is set. */
    public Optional<URI> configured() {
        return configured;
    }

    /** The path before all paths of the site: empty, or beginning with a slash and ending without one. */
    public String prefix() {
        return prefix;
    }

    /** Whether visitors reach the site over TLS, as far as the setting says. */
    public boolean isSecure() {
        return configured.filter(address -> "https".equals(address.getScheme())).isPresent();
    }

    /** An address as visitors know it: a path of the site gets the prefix, and everything else stays as it is. */
    public String prefixed(String address) {
        return address.startsWith("/") && !address.startsWith("//") ? prefix + address : address;
    }

    /** Scheme, host and path prefix, without a slash at its end: {@code https://ontime.example.org}. */
    public String of(HttpServletRequest request) {
        return configured.map(URI::toString).orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                .build()
                .toUriString());
    }
}
