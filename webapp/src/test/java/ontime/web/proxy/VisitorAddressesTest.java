package ontime.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.settings.Settings;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

final class VisitorAddressesTest {

    private static final Settings.Varnish NO_VARNISH = new Settings.Varnish(Optional.empty(), Optional.empty());

    @Test
    void withoutAProxyNobodySaysWhoAVisitorIs() {
        assertThat(valves(Optional.empty(), NO_VARNISH)).isEmpty();
    }

    @Test
    void onlyTheProxiesOfTheSettingAreTrusted() {
        assertThat(valves(Optional.of("127.0.0.1, ::1"), NO_VARNISH))
                .singleElement()
                .isInstanceOfSatisfying(RemoteIpValve.class, valve -> assertThat(valve.getInternalProxies())
                        .isEqualTo("\\Q127.0.0.1\\E|\\Q0:0:0:0:0:0:0:1\\E"));
    }

    @Test
    void behindVarnishPrivateAddressesAreTrustedUnlessTheSettingNamesOthers() {
        Settings.Varnish varnish =
                new Settings.Varnish(Optional.of(URI.create("http://127.0.0.1:6081")), Optional.empty());

        assertThat(valves(Optional.empty(), varnish)).hasSize(1);
        assertThat(valves(Optional.of("10.1.2.3"), varnish))
                .singleElement()
                .isInstanceOfSatisfying(RemoteIpValve.class, valve -> assertThat(valve.getInternalProxies())
                        .isEqualTo("\\Q10.1.2.3\\E"));
    }

    private static Iterable<Valve> valves(Optional<String> proxies, Settings.Varnish varnish) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        Settings.Web web =
                new Settings.Web(8080, "127.0.0.1", "512m", Optional.empty(), proxies, OptionalInt.empty(), 1);
        new VisitorAddresses(web, varnish).customize(factory);
        return factory.getEngineValves();
    }
}
