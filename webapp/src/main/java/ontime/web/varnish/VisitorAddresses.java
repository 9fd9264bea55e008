package ontime.web.varnish;

import ontime.model.settings.Settings;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Behind Varnish, takes the address and the scheme of a visitor from the headers of a proxy with a private address.
 * Otherwise, all visitors would share the limits of one address.
 */
@Component
final class VisitorAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Settings.Varnish settings;

    VisitorAddresses(Settings.Varnish settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.url().isPresent()) {
            factory.addEngineValves(new RemoteIpValve());
        }
    }
}
