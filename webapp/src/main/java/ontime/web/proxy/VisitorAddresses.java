package ontime.web.proxy;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ontime.model.settings.Settings;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Takes the address and the scheme of a visitor from the headers {@code X-Forwarded-For} and {@code X-Forwarded-Proto},
 * but only if a trusted proxy sent them: one of the setting or, behind Varnish and without the setting, one with a private
 * address. From anyone else the headers mean nothing, or visitors could choose the address that limits are counted for.
 */
@Component
final class VisitorAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Settings.Web web;
    private final Settings.Varnish varnish;

    VisitorAddresses(Settings.Web web, Settings.Varnish varnish) {
        this.web = web;
        this.varnish = varnish;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!web.proxies().isEmpty()) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setInternalProxies(web.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
            factory.addEngineValves(valve);
        } else if (varnish.url().isPresent()) {
            factory.addEngineValves(new RemoteIpValve());
        }
    }
}
